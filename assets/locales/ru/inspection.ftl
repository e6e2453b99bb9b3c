### The inspection folder: the paper somebody who inspects is handed. Days arrive as 18.09.2026.

inspection-heading = Папка документов для проверки
inspection-subtitle = { $school_year } учебный год
inspection-summary = Мероприятий в плане: { $activities }. Прикреплено документов: { $attached }. Возвращено на доработку: { $returned }. Названо в отметке без файла: { $named }. Недостаёт документов: { $missing }.
inspection-missing = 1. Документы без прикреплённого файла
inspection-named = { $document } (назван в отметке, файл не прикреплён)
inspection-nothing-missing = Документов без файла нет.
inspection-contents = 2. Перечень документов в папке
inspection-nothing-here = Пока не прикреплён ни один документ.
inspection-not-shown = Документы, у которых вместо страницы стоит «—», нельзя вывести на страницу: их оригиналы лежат в папке под именами из этого перечня.
inspection-place = П/п
inspection-number = № в плане
inspection-file = Файл
inspection-state = Состояние
inspection-page = Стр.
inspection-added = { $day }, прикрепил(а): { $by }
inspection-compiled = Составил(а): { $by }, { $day }
inspection-chain = Контрольное значение журнала изменений: { $head }
