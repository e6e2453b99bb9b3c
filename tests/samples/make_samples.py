"""Makes the sample plans that the import is tested with, and what is expected of each beside it.

Usage: make_samples.py   (needs python-docx and openpyxl; the files are committed, so that no test needs them)

Every sample is untidy in its own way, as real documents are. Schools, people and wording are invented.
"""

import datetime
import json
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font

HERE = Path(__file__).parent
# Files that are made again are the same, byte for byte.
MOMENT = datetime.datetime(2026, 9, 1, 9, 0, 0)


def role(name):
    return {"kind": "role", "role": name}


def body(name):
    return {"kind": "body", "body": name}


def text(words):
    return {"kind": "text", "text": words}


def person(surname):
    return {"kind": "person", "surname": surname}


def month(number):
    return {"kind": "month", "month": number}


def window(first, last):
    return {"kind": "window", "from_month": first, "to_month": last}


def every(period):
    return {"kind": "every", "period": period}


def on(day):
    return {"kind": "day", "day": day}


ALL_YEAR = {"kind": "all_year"}
AD_HOC = {"kind": "ad_hoc"}
SCHEDULE = {"kind": "schedule", "days": []}


def expect(name, expected):
    path = HERE / f"{name}.expected.json"
    path.write_text(json.dumps(expected, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def document(landscape=True):
    made = Document()
    made.core_properties.created = made.core_properties.modified = MOMENT
    made.core_properties.author = "Ақбұлақ орта мектебі"
    made.styles["Normal"].font.name = "Times New Roman"
    made.styles["Normal"].font.size = Pt(12)
    if landscape:
        section = made.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    return made


def lines(made, texts, align=None):
    for line in texts:
        paragraph = made.add_paragraph(line)
        if align is not None:
            paragraph.alignment = align


def table(made, heading, rows, style="Table Grid"):
    """Rows are lists of cells; a text alone is a stage over the whole width."""
    made_table = made.add_table(rows=0, cols=len(heading) if heading else len(next(r for r in rows if isinstance(r, list))))
    made_table.style = style
    if heading:
        fill(made_table.add_row(), heading)
    for row in rows:
        cells = made_table.add_row().cells
        if isinstance(row, str):
            cells[0].merge(cells[-1]).text = row
        else:
            for cell, said in zip(cells, row):
                cell.text = said
    return made_table


def fill(row, texts):
    for cell, said in zip(row.cells, texts):
        cell.text = said


def save(made, name):
    path = HERE / name
    made.save(path)
    settle(path)


def settle(path):
    """Writes the archive again with one moment for every entry."""
    with zipfile.ZipFile(path) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            if name == "docProps/core.xml":
                content = content.replace(b"  ", b" ")
            archive.writestr(zipfile.ZipInfo(name, (2026, 9, 1, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)


def seven_columns():
    """The official seven columns in Kazakh, typed in a hurry: letters of another keyboard, a number left out, one skipped."""
    made = document()
    lines(
        made,
        ["БЕКІТЕМІН", "Ақбұлақ орта мектебінің директоры", "__________ С. К. Ахметов", "«28» тамыз 2026 жыл, № 112 бұйрық"],
        WD_ALIGN_PARAGRAPH.RIGHT,
    )
    lines(
        made,
        ["Жасанды интеллект технологияларын мектеп жұмысына енгізу алгоритмінің", "ЖОСПАРЫ", "2026–2027 оқу жылы"],
        WD_ALIGN_PARAGRAPH.CENTER,
    )
    lines(
        made,
        [
            "Мақсаты: мектепте жасанды интеллектіні жауапкершілікпен енгізу.",
            "Міндеттері:",
            "1. Педагогтерді ЖИ негіздеріне үйрету;",
            "2. Оқу материалдарын ЖИ көмегімен дайындау;",
            "3. Ата-аналарды пайдасы мен қаупі туралы хабардар ету.",
            "Күтілетін нәтижелер: педагогтердің базалық құзыреті қалыптасады.",
        ],
    )
    rows = [
        "1-кезең. Нормативтік-ұйымдастырушылық",
        ["1", "Қызметкерлердің ЖИ туралы білімін анықтау сауалнамасы", "Жұмыс тобының төрағасы", "Барлық қызметкерлер", "Қыркүйек", "Талдау анықтамасы", "орындалды 25.09.2026"],
        ["2", "Ақпараттық стенд\nжасау", "Жұмыс тобының төрағасы", "", "Қыркүйeк", "Дайын стенд", "28.09.2026 ж."],
        ["3", "ЖИ-ді этикалық қолдану туралы бұйрық әзірлеу", "Төрағаның орынбасары", "Академиялық адалдық және ЖИ-ді этикалық қолдану жөніндегі жауапты тұлға", "Желтоксан", "Бұйрық", ""],
        ["4", "Жұмыс тобының ұйымдастыру отырысы", "Төраға", "Жұмыс тобы мүшелері", "тоқсан сайын", "Хаттама", "№ 1 хаттама, 24.10.2026"],
        ["5", "Білім беру платформаларын Тандау және сынау", "Шығармашылық топ, пән мұғалімдері", "Жұмыс тобы", "Қыркүйек-қазан", "Ұсынылатын ресурстар тізімі", "Орындалуда"],
        "2-кезең. Талдау және дайындық",
        ["6", "Нормативтік құжаттарды жинақтау", "Сейітова Г.Б.", "Қызметкерлер", "акпан", "Қысқаша шолу", ""],
        ["7", "Мектептің дайындығын бағалау", "Жұмыс тобы мүшелері", "АКТ маманы, директордың оқу ісі жөніндегі орынбасары", "Жыл бойы", "Талдау анықтамасы", ""],
        ["", "Сауалнама қорытындыларын талқылау", "Академиялық адалдыққа жауапты тұлға", "зангер", "Казан", "Хаттама", ""],
        ["9", "Оқыту іс-шараларын жоспарға енгізу", "Оспанов Дәурен", "Пән мұғалімдері", "кесте бойынша", "Жоспар", ""],
        "3-СТАП",
        ["10", "ЖИ инциденттерін тіркеу", "Жауапты тұлға", "Барлық педагогтер", "кезектен тыс", "Инциденттер журналы", ""],
        ["11", "Жылдық есеп дайындау", "Жауапты тұлға", "Үйлестіру-этикалық кеңес", "Мамыр", "Жылдық есеп", ""],
    ]
    heading = ["№", "Іс-шара", "Жауапты тұлға", "Бірлесіп орындаушылар", "Мерзімі", "Нәтиже құжаты", "Орындау туралы белгі"]
    table(made, heading, rows)
    made.add_paragraph("Жұмыс тобының төрағасы ____________ Г. Б. Сейітова")
    save(made, "01-seven-columns.docx")
    expect(
        "01-seven-columns",
        {
            "language": "kk",
            "head": {
                "title": "Жасанды интеллект технологияларын мектеп жұмысына енгізу алгоритмінің ЖОСПАРЫ",
                "year": "2026-2027",
                "purpose": "мектепте жасанды интеллектіні жауапкершілікпен енгізу.",
                "objectives": 3,
                "expected_results": ["педагогтердің базалық құзыреті қалыптасады."],
                "approved_by": "С. К. Ахметов",
                "approved_on": "2026-08-28",
                "order_no": "112",
            },
            "stages": [[1, "Нормативтік-ұйымдастырушылық"], [2, "Талдау және дайындық"], [3, ""]],
            "unread": [],
            "activities": [
                {"number": "1", "stage": 1, "rule": month(9), "dates": ["2026-09-30"], "responsible": [role("chair")], "participants": [role("staff")], "mark": "2026-09-25", "doubts": []},
                {"number": "2", "stage": 1, "title": "Ақпараттық стенд жасау", "rule": month(9), "participants": [], "mark": "2026-09-28", "doubts": []},
                {"number": "3", "stage": 1, "rule": month(12), "responsible": [role("deputy_chair")], "participants": [role("integrity_officer")], "mark": None, "doubts": []},
                {"number": "4", "stage": 1, "rule": every("term"), "responsible": [role("chair")], "participants": [body("working_group")], "mark": "2026-10-24", "doubts": []},
                {"number": "5", "stage": 1, "rule": window(9, 10), "responsible": [body("creative_group"), role("subject_teachers")], "participants": [body("working_group")], "mark": None, "doubts": ["mark_not_done"]},
                {"number": "6", "stage": 2, "rule": month(2), "responsible": [person("Сейітова")], "participants": [role("staff")], "doubts": []},
                {"number": "7", "stage": 2, "rule": ALL_YEAR, "responsible": [body("working_group")], "participants": [role("ict_specialist"), role("deputy_head")], "doubts": []},
                {"number": "", "stage": 2, "rule": month(10), "responsible": [role("integrity_officer")], "participants": [role("lawyer")], "doubts": ["number_missing"]},
                {"number": "9", "stage": 2, "rule": SCHEDULE, "responsible": [person("Оспанов")], "participants": [role("subject_teachers")], "doubts": ["number_skipped"]},
                {"number": "10", "stage": 3, "rule": AD_HOC, "responsible": [role("integrity_officer")], "doubts": []},
                {"number": "11", "stage": 3, "rule": month(5), "dates": ["2027-05-25"], "participants": [body("council")], "doubts": []},
            ],
        },
    )


def other_order():
    """In Russian, the columns in another order, without numbers and marks; dates of every kind."""
    made = document()
    approval = made.add_table(rows=1, cols=2)
    approval.rows[0].cells[0].text = "СОГЛАСОВАНО\nпедагогическим советом"
    approval.rows[0].cells[1].text = "УТВЕРЖДАЮ\nДиректор школы\n________ Ахметов С.К.\n«___» __________ 2026 г."
    lines(made, ["План внедрения технологий искусственного интеллекта", "на 2026-2027 учебный год"], WD_ALIGN_PARAGRAPH.CENTER)
    lines(made, ["Цель: ответственное использование ИИ в школе"])
    rows = [
        "I ЭТАП. Организационный",
        ["15.09.2026", "Анкетирование сотрудников", "Председатель рабочей группы", "Справка по итогам анкетирования", "Все сотрудники"],
        ["до 1 октября", "Создание рабочей группы", "Директор", "Приказ", "Делопроизводитель"],
        ["ежеквартально", "Заседания рабочей группы", "Председатель", "Протокол", "Члены рабочей группы"],
        ["сентябрь – октябрь", "Выбор и апробация платформ", "Творческая группа, учителя-предметники", "Перечень ресурсов", "рабочая группа"],
        ["I, III четверть", "Семинары для педагогов", "Ответственный за академическую честность и этичное применение ИИ", "Программа семинара", "педагогический коллектив"],
        "II ЭТАП. Внедрение",
        ["в течение года", "Оценка готовности школы", "Члены рабочей группы", "Аналитическая справка", "специалист по ИКТ; заместитель директора по УВР"],
        ["по мере необходимости", "Регистрация инцидентов", "Ответственное лицо", "Журнал инцидентов", "все сотрудники"],
        ["по графику", "Классные часы для 9-11 классов", "Классные руководители", "Разработки классных часов", "учащиеся"],
        ["20–25 ноября", "Родительское собрание", "Зам. директора по ВР", "Протокол собрания", "Родители и учащиеся"],
        ["с 1 по 31 марта", "Памятки для сотрудников", "Мұратова А.Т.", "Памятки", "Инженер по обслуживанию"],
        ["10.06.2027", "Летняя школа для педагогов", "Учителя", "Отчёт", ""],
        ["когда потеплеет", "Экскурсия в технопарк", "", "", "Учащиеся"],
    ]
    table(made, ["Сроки", "Наименование мероприятия", "Ответственные", "Форма завершения", "Соисполнители"], rows)
    save(made, "02-other-order.docx")
    expect(
        "02-other-order",
        {
            "language": "ru",
            "head": {
                "title": "План внедрения технологий искусственного интеллекта",
                "year": "2026-2027",
                "purpose": "ответственное использование ИИ в школе",
                "objectives": 0,
                "approved_by": "Ахметов С.К.",
                "approved_on": None,
                "order_no": "",
            },
            "stages": [[1, "Организационный"], [2, "Внедрение"]],
            "unread": ["СОГЛАСОВАНО\nпедагогическим советом"],
            "activities": [
                {"number": "", "stage": 1, "rule": on("2026-09-15"), "dates": ["2026-09-15"], "responsible": [role("chair")], "participants": [role("staff")], "doubts": []},
                {"stage": 1, "rule": on("2026-10-01"), "responsible": [role("director")], "participants": [role("lawyer")], "doubts": []},
                {"stage": 1, "rule": every("quarter"), "responsible": [role("chair")], "participants": [body("working_group")], "doubts": []},
                {"stage": 1, "rule": window(9, 10), "responsible": [body("creative_group"), role("subject_teachers")], "doubts": []},
                {"stage": 1, "rule": {"kind": "schedule", "days": ["2026-10-25", "2027-03-21"]}, "responsible": [role("integrity_officer")], "participants": [role("staff")], "doubts": ["deadline_guessed"]},
                {"stage": 2, "rule": ALL_YEAR, "responsible": [body("working_group")], "participants": [role("ict_specialist"), role("deputy_head")], "doubts": []},
                {"stage": 2, "rule": AD_HOC, "responsible": [role("integrity_officer")], "doubts": []},
                {"stage": 2, "rule": SCHEDULE, "responsible": [role("class_teachers")], "participants": [role("pupils")], "doubts": []},
                {"stage": 2, "rule": on("2026-11-25"), "responsible": [role("deputy_head")], "participants": [role("parents"), role("pupils")], "doubts": []},
                {"stage": 2, "rule": month(3), "responsible": [text("Мұратова А.Т.")], "participants": [text("Инженер по обслуживанию")], "doubts": ["party_unknown", "party_in_words"]},
                {"stage": 2, "rule": ALL_YEAR, "responsible": [role("staff")], "doubts": ["deadline_outside_year"]},
                {"stage": 2, "rule": ALL_YEAR, "responsible": [], "participants": [role("pupils")], "doubts": ["responsible_missing", "deadline_unknown"]},
            ],
        },
    )


def run_of(paragraph, kind, words):
    """A tracked change around a run."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), "7")
    change.set(qn("w:author"), "Редактор")
    run = OxmlElement("w:r")
    said = OxmlElement("w:delText" if kind == "del" else "w:t")
    said.text = words
    said.set(qn("xml:space"), "preserve")
    run.append(said)
    change.append(run)
    paragraph._p.append(change)


def split_tables():
    """Split over pages into three tables, with merged cells, a torn row, Word's own numbers and tracked changes."""
    made = document()
    lines(made, ["ЖИ енгізу жоспары", "2026/27 оқу жылы"], WD_ALIGN_PARAGRAPH.CENTER)
    heading = ["№ р/с", "Атқарылатын жұмыстар", "Орындаушылар", "Мерзімі", "Аяқталу нысаны", "Белгі"]
    first = table(
        made,
        heading,
        [
            ["1", "2", "3", "4", "5", "6"],
            "1 КЕЗЕҢ",
            ["", "Сауалнама жүргізу", "Төраға", "Қыркүйек", "Анықтама", "✓"],
            ["", "Стенд безендіру", "", "", "Стенд", ""],
            ["", "Бұйрық жобасын әзірлеу", "Төрағаның орынбасары", "желтоқсанға дейін", "Бұйрық", ""],
            "2-кезең. Диагностика",
            ["", "Цифрлық инфрақұрылымды", "АКТ маманы", "I жартыжылдық", "Анықтама", ""],
        ],
    )
    # One person and one month for two rows.
    first.rows[3].cells[2].merge(first.rows[4].cells[2])
    first.rows[3].cells[3].merge(first.rows[4].cells[3])
    for at in (3, 4, 5, 7):
        number(first.rows[at].cells[0].paragraphs[0])
    changed = first.rows[5].cells[1].paragraphs[0]
    run_of(changed, "del", " қайта")
    run_of(changed, "ins", " және бекіту")
    made.add_page_break()
    second = table(
        made,
        heading,
        [
            ["", "бағалау", "директордың орынбасары", "", "", ""],
            "2-кезең (жалғасы)",
            ["", "Құзыреттерді бағалау", "Академиялық адалдыққа жауапты", "сәуір", "Есеп", ""],
            ["", "Талдау материалдарын жинақтау", "Жұмыс тобы", "март-апрель", "Жинақ", "не выполнено"],
        ],
    )
    number(second.rows[3].cells[0].paragraphs[0])
    number(second.rows[4].cells[0].paragraphs[0])
    made.add_paragraph()
    third = table(
        made,
        None,
        [
            ["", "Қорытынды есеп", "Жұмыс тобының төрағасы", "оқу жылының соңы", "Есеп", ""],
            ["", "Ашық есік күні", "Ата-аналар", "ай сайын", "", ""],
        ],
    )
    number(third.rows[0].cells[0].paragraphs[0])
    number(third.rows[1].cells[0].paragraphs[0])
    nested = third.rows[1].cells[4].add_table(rows=1, cols=2)
    fill(nested.rows[0], ["Фото", "бейне"])
    save(made, "03-split-tables.docx")
    expect(
        "03-split-tables",
        {
            "language": "kk",
            "head": {"title": "ЖИ енгізу жоспары", "year": "2026-2027", "purpose": "", "objectives": 0},
            "stages": [[1, ""], [2, "Диагностика"]],
            "unread": ["қайта"],
            "activities": [
                {"number": "1", "stage": 1, "rule": month(9), "responsible": [role("chair")], "mark": "", "doubts": ["mark_without_day"]},
                {"number": "2", "stage": 1, "rule": month(9), "responsible": [role("chair")], "doubts": []},
                {"number": "3", "stage": 1, "title": "Бұйрық жобасын әзірлеу және бекіту", "rule": month(11), "responsible": [role("deputy_chair")], "doubts": ["deadline_guessed"]},
                {"number": "4", "stage": 2, "title": "Цифрлық инфрақұрылымды бағалау", "rule": {"kind": "after", "anchor": {"kind": "term_end", "term": 2}, "days": 0, "working": False}, "responsible": [role("ict_specialist"), role("deputy_head")], "doubts": ["row_joined"]},
                {"number": "5", "stage": 2, "rule": month(4), "responsible": [role("integrity_officer")], "doubts": []},
                {"number": "6", "stage": 2, "rule": window(3, 4), "responsible": [body("working_group")], "mark": None, "doubts": ["mark_not_done"]},
                {"number": "7", "stage": 2, "rule": {"kind": "after", "anchor": {"kind": "year_end"}, "days": 0, "working": False}, "responsible": [role("chair")], "doubts": []},
                {"number": "8", "stage": 2, "rule": every("month"), "responsible": [role("parents")], "result": "Фото бейне", "doubts": []},
            ],
        },
    )


def number(paragraph):
    """Lets Word count a paragraph."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'))


def sheet_kazakh():
    """A workbook in Kazakh: a title above, merged cells, days as Excel keeps them, a second sheet that goes on."""
    book = Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "Жоспар"
    sheet["A1"] = "Мектепте ЖИ енгізу жоспары, 2026-2027 оқу жылы"
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "Мақсаты: ЖИ-ді қауіпсіз қолдану"
    sheet.merge_cells("A2:G2")
    heading = ["р/с", "Іс-шаралар атауы", "Өткізу мерзімі", "Жауаптылар", "Қатысушылар", "Күтілетін нәтиже", "Орындалуы"]
    rows = [
        heading,
        ["Бірінші кезең. Ұйымдастыру"],
        [1, "Бұйрық шығару", datetime.date(2026, 9, 10), "Директор", "Заңгер", "Бұйрық", datetime.date(2026, 9, 9)],
        [2, "Платформаларды таңдау", "қыркүйек–қараша", "Шығармашылық топ", "Жұмыс тобы", "Тізім", None],
        [3, "Педагогтерді оқыту", None, "Жауапты тұлға", "Барлық педагогтер", "Сертификат", None],
        [4, "Тәжірибе алмасу", "Тоқсанына 1 рет", "Әдіскер", "Барлық педагогтер", "Хаттама", "жоспарланған"],
        ["Екінші кезең"],
        [5, "Құралдарды бағалау", "ақпан, сәуір", "Комиссия", "АКТ маманы, Оспанов Д. Е.", "Қорытынды", None],
        ["5.1", "Тізімді бекіту", "2027 жылғы 12 наурыз", "Кеңес төрағасы", "Сейітова Гүлнар Болатқызы", "Тізім", None],
    ]
    for at, row in enumerate(rows, start=4):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(row=at, column=column, value=value)
            cell.alignment = Alignment(wrap_text=True)
            if isinstance(value, datetime.date):
                cell.number_format = "dd.mm.yyyy"
        if len(row) == 1:
            sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=7)
            sheet.cell(row=at, column=1).font = Font(bold=True)
    sheet.merge_cells("C7:C8")
    second = book.create_sheet("Жалғасы")
    for column, value in enumerate([6, "Жылдық мониторинг", "Жыл бойы", "Жұмыс тобы", "", "Есеп", ""], start=1):
        second.cell(row=1, column=column, value=value)
    second["B3"] = "Жұмыс тобының төрағасы"
    second["D3"] = "________ Сейітова Г."
    hidden = book.create_sheet("Көмекші")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "ескі нұсқа"
    path = HERE / "04-sheet.xlsx"
    book.save(path)
    settle(path)
    expect(
        "04-sheet",
        {
            "language": "kk",
            "head": {"title": "Мектепте ЖИ енгізу жоспары", "year": "2026-2027", "purpose": "ЖИ-ді қауіпсіз қолдану", "objectives": 0},
            "stages": [[1, "Ұйымдастыру"], [2, ""]],
            "unread": ["ескі нұсқа", "Жұмыс тобының төрағасы", "________ Сейітова Г."],
            "activities": [
                {"number": "1", "stage": 1, "rule": on("2026-09-10"), "responsible": [role("director")], "participants": [role("lawyer")], "mark": "2026-09-09", "doubts": []},
                {"number": "2", "stage": 1, "rule": window(9, 11), "responsible": [body("creative_group")], "doubts": []},
                {"number": "3", "stage": 1, "rule": window(9, 11), "responsible": [role("integrity_officer")], "participants": [role("staff")], "doubts": []},
                {"number": "4", "stage": 1, "rule": every("term"), "responsible": [text("Әдіскер")], "mark": None, "doubts": ["party_in_words", "mark_not_done"]},
                {"number": "5", "stage": 2, "rule": {"kind": "schedule", "days": ["2027-02-28", "2027-04-30"]}, "responsible": [body("commission")], "participants": [role("ict_specialist"), person("Оспанов")], "doubts": ["deadline_guessed"]},
                {"number": "5.1", "stage": 2, "rule": on("2027-03-12"), "responsible": [text("Кеңес төрағасы")], "participants": [person("Сейітова")], "doubts": ["party_in_words"]},
                {"number": "6", "stage": 2, "rule": ALL_YEAR, "responsible": [body("working_group")], "doubts": []},
            ],
        },
    )


def sheet_russian():
    """A workbook in Russian: headings in two rows, the stage's number in a column of its own, a column of money."""
    book = Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "План"
    sheet.append(["УТВЕРЖДЕНО приказом директора № 45 от 01.09.2026", None, None, None, None, None, None])
    sheet.append(["План работы по ИИ на 2026-2027 учебный год", None, None, None, None, None, None])
    sheet.append([None])
    sheet.append(["№ п/п", "Мероприятия", "Исполнители", None, "Срок исполнения", "Итоговый документ", "Бюджет"])
    sheet.append([None, None, "Ответственный", "Участники", None, None, None])
    sheet.merge_cells("C4:D4")
    for column in "ABEFG":
        sheet.merge_cells(f"{column}4:{column}5")
    sheet.append(["I", "Подготовительный этап", None, None, None, None, None])
    sheet.append([1, "Изучение нормативной базы", "Г.Б. Сейітова", "Весь коллектив", "октябрь 2026 г.", "Обзор", 0])
    sheet.append([2, "Разработка положения", "Ответственное лицо", "юрист", "Ноябрь", "Положение", "не требуется"])
    sheet.append(["II", "Основной этап", None, None, None, None, None])
    sheet.append([3, "Утверждение положения об этическом совете", "Председатель рабочей группы", "Координационно-этический совет", "в течение 10 рабочих дней после утверждения плана", "Приказ", None])
    sheet.append([3, "Консультации", "Оспанов", "По запросу", "ежемесячно", "Журнал", None])
    sheet.append([4, "Пилотный проект", "Председатель", "педагоги, учащиеся", "2 раза в год", "Публикация", None])
    path = HERE / "05-two-row-heading.xlsx"
    book.save(path)
    settle(path)
    expect(
        "05-two-row-heading",
        {
            "language": "ru",
            "head": {"title": "План работы по ИИ", "year": "2026-2027", "purpose": "", "objectives": 0, "approved_on": "2026-09-01", "order_no": "45"},
            "stages": [[1, "Подготовительный этап"], [2, "Основной этап"]],
            "unread": ["Бюджет", "0", "не требуется"],
            "activities": [
                {"number": "1", "stage": 1, "rule": month(10), "responsible": [person("Сейітова")], "participants": [role("staff")], "doubts": []},
                {"number": "2", "stage": 1, "rule": month(11), "responsible": [role("integrity_officer")], "participants": [role("lawyer")], "doubts": []},
                {"number": "3", "stage": 2, "rule": {"kind": "after", "anchor": {"kind": "plan_approved"}, "days": 10, "working": True}, "responsible": [role("chair")], "participants": [body("council")], "doubts": []},
                {"number": "3", "stage": 2, "rule": every("month"), "responsible": [person("Оспанов")], "participants": [text("По запросу")], "doubts": ["party_in_words", "number_repeated"]},
                {"number": "4", "stage": 2, "rule": every("half_year"), "responsible": [role("chair")], "participants": [role("staff"), role("pupils")], "doubts": []},
            ],
        },
    )


def in_a_layout():
    """Everything inside a table that only lays out the page; headings and cells in two languages at once."""
    made = document(landscape=False)
    frame = made.add_table(rows=2, cols=1)
    top, main = frame.rows[0].cells[0], frame.rows[1].cells[0]
    top.text = "Бекітемін / Утверждаю\nДиректор С.К. Ахметов\n01.09.2026"
    main.text = "ЖИ енгізу жоспары / План внедрения ИИ (2026–2027)"
    inner = main.add_table(rows=0, cols=6)
    inner.style = "Table Grid"
    rows = [
        ["№", "Іс-шара / Мероприятие", "Мерзімі / Срок", "Жауапты / Ответственный", "Нәтиже / Результат", "Орындалуы / Отметка о выполнении"],
        ["1", "Сауалнама / Анкетирование", "Қыркүйек / Сентябрь", "Төраға / Председатель", "Анықтама / Справка", "выполнено, подпись"],
        ["2", "Нұсқаулық дайындау", "Наурыз-сәуір / март-апрель", "Г. Сейітова", "Жадынама", ""],
        ["3", "Оқыту", "сентбрь", "Оспановқа", "Сертификат", "орындалды 12.10.2026, Сейітова Г.Б."],
        ["4", "Ата-аналар жиналысы", "20.11.2025", "Сынып жетекшілері", "Хаттама", "?"],
    ]
    for row in rows:
        fill(inner.add_row(), row)
    # A line break inside a word's cell, as people press Enter to make a cell look right.
    inner.rows[3].cells[4].paragraphs[0].add_run().add_break()
    inner.rows[3].cells[4].paragraphs[0].add_run("(72 сағат)")
    save(made, "06-inside-a-layout.docx")
    expect(
        "06-inside-a-layout",
        {
            "language": "kk",
            "head": {"title": "ЖИ енгізу жоспары / План внедрения ИИ", "year": "2026-2027", "purpose": "", "objectives": 0, "approved_by": "С.К. Ахметов", "approved_on": "2026-09-01"},
            "stages": [],
            "unread": [],
            "activities": [
                {"number": "1", "stage": 1, "rule": month(9), "responsible": [role("chair")], "mark": "", "doubts": ["mark_without_day"]},
                {"number": "2", "stage": 1, "rule": window(3, 4), "responsible": [person("Сейітова")], "doubts": []},
                {"number": "3", "stage": 1, "rule": month(9), "responsible": [person("Оспанов")], "result": "Сертификат (72 сағат)", "mark": "2026-10-12", "doubts": ["deadline_guessed", "party_guessed"]},
                {"number": "4", "stage": 1, "rule": month(11), "responsible": [role("class_teachers")], "mark": None, "doubts": ["deadline_outside_year", "mark_unclear"]},
            ],
        },
    )


def in_english():
    """In English, without stages and numbers, the heading below an explanation, one title very long."""
    made = document()
    lines(made, ["AI adoption plan for 2025-2026"])
    rows = [
        ["Staff survey", "September", "Working group chair", "All staff", "Survey note"],
        ["Safety rules " + "for every classroom " * 20, "as needed", "Integrity officer", "Class teachers", "Rules"],
        ["Council meetings", "every quarter", "Chair", "Council members", "Minutes"],
        ["Open lessons", "from October to December", "Subject teachers", "Pupils and parents", "Lesson plans"],
    ]
    table(made, ["Activity", "Deadline", "Responsible", "Participants", "Outcome"], rows)
    save(made, "07-english.docx")
    expect(
        "07-english",
        {
            "language": "en",
            "head": {"title": "AI adoption plan", "year": "2025-2026", "purpose": "", "objectives": 0},
            "stages": [],
            "unread": [],
            "activities": [
                {"number": "", "stage": 1, "rule": month(9), "responsible": [role("chair")], "participants": [role("staff")], "doubts": []},
                {"stage": 1, "rule": AD_HOC, "responsible": [role("integrity_officer")], "participants": [role("class_teachers")], "doubts": ["text_long"]},
                {"stage": 1, "rule": every("quarter"), "responsible": [role("chair")], "participants": [body("council")], "doubts": []},
                {"stage": 1, "rule": window(10, 12), "responsible": [role("subject_teachers")], "participants": [role("pupils"), role("parents")], "doubts": []},
            ],
        },
    )


def stages_above():
    """Each stage in a table of its own on a landscape page, named above it; stretches of days, several marks in one cell, a
    term in a column of its own, a comment, a ticked box and one that is not."""
    made = document(landscape=False)
    made.sections[0].header.paragraphs[0].text = "Қызмет бабында пайдалану үшін"
    lines(made, ["Ақбұлақ орта мектебінде ЖИ енгізу жоспары", "2026-2027 оқу жылы"], WD_ALIGN_PARAGRAPH.CENTER)
    section = made.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    lines(made, ["1-кезең. Дайындық"])
    heading = ["№", "Іс-шараның атауы", "Өткізу уақыты", "Жауапты тұлға", "Аяқталу формасы", "Орындалуы"]
    first = table(
        made,
        heading,
        [
            ["1.1", "Сауалнама жүргізу", "қыркүйек айының 10-ынан 15-іне дейін", "төраға", "анықтама", "☒ орындалды ☐ орындалмады"],
            ["1.2", "Жұмыс тобының отырысы", "тоқсанына 1 рет", "төраға", "хаттама", "№ 1 хаттама, 20.10.2026; № 2 хаттама, 20.11.2026"],
            ["1.3", "Стенд безендіру", "25 қыркүйектен 5 қазанға дейін", "шығармашылық топ", "стенд", "☐"],
        ],
    )
    made.add_comment(first.rows[3].cells[1].paragraphs[0].runs, text="Стендті кім жасайды?", author="Оқу ісі", initials="О")
    lines(made, ["2-кезең. Іске асыру"])
    table(
        made,
        ["№", "Іс-шара", "Тоқсан", "Жауапты тұлға", "Аяқталу формасы", "Орындалуы"],
        [
            ["2.1", "Семинар", "ІІ", "жұмыс тобы", "материал", "I тоқсан – орындалмады; II тоқсан – орындалды, 18.11.2026"],
            ["2.2", "Сынып сағаттары", "жыл бойы", "сынып жетекшілері", "", ""],
        ],
    )
    save(made, "08-stages-above.docx")
    expect(
        "08-stages-above",
        {
            "language": "kk",
            "head": {"title": "Ақбұлақ орта мектебінде ЖИ енгізу жоспары", "year": "2026-2027", "purpose": "", "objectives": 0},
            "stages": [[1, "Дайындық"], [2, "Іске асыру"]],
            "unread": ["Қызмет бабында пайдалану үшін", "Стендті кім жасайды?"],
            "activities": [
                {"number": "1.1", "stage": 1, "rule": on("2026-09-15"), "starts_on": "2026-09-10", "dates": ["2026-09-15"], "marks": [None], "result": "анықтама", "doubts": ["mark_without_day"]},
                {"number": "1.2", "stage": 1, "rule": every("term"), "marks": ["2026-10-20", "2026-11-20"], "placed": [["2026-10-20", "I тоқсан"], ["2026-11-20", "II тоқсан"]], "doubts": []},
                {"number": "1.3", "stage": 1, "rule": on("2026-10-05"), "starts_on": "2026-09-25", "responsible": [body("creative_group")], "marks": [], "doubts": []},
                {"number": "2.1", "stage": 2, "rule": {"kind": "after", "anchor": {"kind": "term_end", "term": 2}, "days": 0, "working": False}, "marks": ["2026-11-18"], "doubts": ["mark_not_done"]},
                {"number": "2.2", "stage": 2, "rule": ALL_YEAR, "responsible": [role("class_teachers")], "marks": [], "doubts": []},
            ],
        },
    )


def columns_of_terms():
    """A workbook where ticks under the terms say when; the stage in a merged column of its own, a sum below, a chart."""
    book = Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "План"
    sheet.append(["План внедрения ИИ на 2026-2027 учебный год"])
    sheet.append([None])
    sheet.append(["Этап", "№", "Мероприятие", "1 четв.", "2 четв.", "3 четв.", "4 четв.", "Ответственный", "Результат"])
    for row in [
        ["1 этап. Подготовка", 1, "Анкетирование", "+", None, None, None, "председатель", "справка"],
        [None, 2, "Заседания рабочей группы", "+", "+", "+", "+", "председатель", "протоколы"],
        ["2 этап. Внедрение", 3, "Консультации", None, "15–20 ноября", None, None, "ответственное лицо", "журнал"],
        [None, 4, "Годовой отчёт", None, None, None, "V", "председатель", "отчёт"],
        ["Итого:", 4],
    ]:
        sheet.append(row)
    sheet.merge_cells("A4:A5")
    sheet.merge_cells("A6:A7")
    chart = BarChart()
    chart.title = "Ход работы"
    chart.add_data(Reference(sheet, min_col=2, min_row=4, max_row=7))
    sheet.add_chart(chart, "K3")
    path = HERE / "09-columns-of-terms.xlsx"
    book.save(path)
    settle(path)
    term = lambda number: {"kind": "after", "anchor": {"kind": "term_end", "term": number}, "days": 0, "working": False}
    expect(
        "09-columns-of-terms",
        {
            "language": "ru",
            "head": {"title": "План внедрения ИИ", "year": "2026-2027", "purpose": "", "objectives": 0},
            "stages": [[1, "Подготовка"], [2, "Внедрение"]],
            "unread": ["Итого:", "4", "Ход работы"],
            "activities": [
                {"number": "1", "stage": 1, "rule": term(1), "responsible": [role("chair")], "doubts": []},
                {"number": "2", "stage": 1, "rule": every("term"), "doubts": []},
                {"number": "3", "stage": 2, "rule": on("2026-11-20"), "starts_on": "2026-11-15", "doubts": []},
                {"number": "4", "stage": 2, "rule": term(4), "result": "отчёт", "doubts": []},
            ],
        },
    )


def years_and_words():
    """Calendar years as headings across the table, which are no stages; marks in words, planned and actual days."""
    made = document()
    lines(made, ["План работы по ИИ на 2026-2027 учебный год"])
    rows = [
        "2026 год",
        ["1", "Анкетирование педагогов", "с 15 по 20 сентября", "председатель рабочей группы", "Выполнено 18.09"],
        ["2", "Информационный стенд", "до 1 октября", "творческая группа", "в срок"],
        ["3", "Заседания рабочей группы", "1 раз в четверть", "председатель", "I четверть – 20.10.2026 г. II четверть – не проведено"],
        ["4", "Памятки", "ноябрь", "председатель", "Выполнено на 50 %"],
        "2027 год",
        ["5", "Положение об ИИ", "от 1 до 15 марта", "ответственное лицо", ""],
        ["6", "Обсуждение итогов", "25 апреля – 5 мая", "председатель", "снято"],
    ]
    table(made, ["№ п/п", "Мероприятия", "Сроки", "Ответственный", "Выполнение"], rows)
    save(made, "10-years-and-words.docx")
    expect(
        "10-years-and-words",
        {
            "language": "ru",
            "head": {"title": "План работы по ИИ", "year": "2026-2027", "purpose": "", "objectives": 0},
            "stages": [],
            "unread": [],
            "activities": [
                {"number": "1", "rule": on("2026-09-20"), "starts_on": "2026-09-15", "marks": ["2026-09-18"], "doubts": []},
                {"number": "2", "rule": on("2026-10-01"), "marks": [None], "doubts": ["mark_without_day"]},
                {"number": "3", "rule": every("term"), "placed": [["2026-10-20", "I тоқсан"]], "doubts": ["mark_not_done"]},
                {"number": "4", "rule": month(11), "marks": [], "doubts": ["mark_not_done"]},
                {"number": "5", "rule": on("2027-03-15"), "starts_on": "2027-03-01", "marks": [], "doubts": []},
                {"number": "6", "rule": on("2027-05-05"), "starts_on": "2027-04-25", "marks": [], "doubts": ["mark_not_done"]},
            ],
        },
    )


def old_journal():
    """An officer's journal of two years: a sheet for each, days in every form, months between the rows, a sum below."""
    book = Workbook()
    book.properties.created = book.properties.modified = MOMENT
    sheet = book.active
    sheet.title = "2025"
    sheet["A1"] = "Ақбұлақ орта мектебі"
    sheet["A2"] = "ЖИ қолдануға байланысты оқиғаларды тіркеу журналы"
    heads = ["№ п/п", "Күні", "Оқиға түрі", "Не болды", "Кім хабарлады", "Көрілген шаралар", "Нәтижесі", "Жабылған күні", "Мұғалімнің қолы"]
    rows = [
        ["Қыркүйек 2025"],
        [1, datetime.datetime(2025, 9, 15, 10, 20), "Қате мазмұн", "Чат-бот құрастырған тестте екі жауап қате", "тарих пәнінің мұғалімі", "Тест жаңартылды", "Ұпай қайта есептелді", datetime.date(2025, 9, 30), "қол"],
        [2, "18/09/25", "Утечка данных", "Сынып тізімі чат-ботқа жіберілген.\nА оқушысы айтқан", "АКТ маманы", "Қолжетімділік жабылды", None, None, "қол"],
        [3, "2025-10-02 14:30", "Академиялық адалдықты бұзу", "Эссе толық көшірілген", "Мысалова Үлгі Сынамақызы", "Жұмыс қайта жазылды", "Ескерту жасалды", "10.10.2025", None],
        [4, "7 қазан 2025", "сбой", "Сабақ үстінде сервис ашылмаған", None, None, None, None, None],
        [5, "күзде", "Өзге", "Күні есте жоқ", "мұғалім", None, None, None, None],
        [6, "12 ноября 2025 г.", "плагиат", "Жоба жұмысы көшірілген", "Б педагогі", "Тыңдалды", "Қайта тапсырды", "20.11.2025", "қол"],
        [7, "13.11.2025", "перс. данные ушли в чат?", "Баға журналы жүктелген", "сынып жетекшісі", "Жойылды", None, None, None],
        heads,
        ["Барлығы: 7"],
    ]
    for at, row in enumerate([heads, *rows], start=4):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(row=at, column=column, value=value)
            if isinstance(value, datetime.datetime):
                cell.number_format = "dd.mm.yyyy hh:mm"
            elif isinstance(value, datetime.date):
                cell.number_format = "dd.mm.yyyy"
    earlier = book.create_sheet("2024")
    earlier.append(["Дата происшествия", "Номер", "Описание", "Вид нарушения", "Принятые меры"])
    earlier.append([datetime.date(2024, 12, 3), 1, "Учебник с ошибками, составленный чат-ботом", "Недостоверный контент", "Изъят"])
    earlier["A2"].number_format = "dd.mm.yyyy"
    path = HERE / "journals" / "01-old-journal.xlsx"
    book.save(path)
    settle(path)


if __name__ == "__main__":
    for make in (seven_columns, other_order, split_tables, sheet_kazakh, sheet_russian, in_a_layout, in_english, stages_above, columns_of_terms, years_and_words, old_journal):
        make()
