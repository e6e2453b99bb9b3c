### The directory of people, their roles and bodies.

people-count = { $count } адам
people-search = Адамды іздеу
people-table = Адамдар тізімі
people-empty = Тізім бос
people-empty-text = Мектеп қызметкерлерін енгізіңіз: жоспарда, инциденттерде және отырыстарда солардың арасынан таңдайсыз.
people-nothing-matches = Мұндай адам табылмады
person-add = Адам қосу
person-new = Жаңа адам
person-tabs = Адам туралы бөлімдер
person-tab-facts = Мәлімет
person-tab-history = Өзгерістер
person-leaves = Кеткенін белгілеу
person-leaves-means = Осы күні рөлдері мен мүшелігі аяқталады, жазбалары сақталады.
person-returns = Оралғанын белгілеу
person-left = { $day } кеткен
roles-none = Рөлі жоқ.
bodies-none = Ешбір топтың құрамында жоқ.
role-give = Рөл беру
role-end = Тоқтату
body-join = Құрамға енгізу
body-leave = Құрамнан шығару
post-offer = Бағдарлама бұл лауазымды біледі: «{ $post }»
post-offer-take = Осыны алу
body-post = Құрамдағы міндеті
held-from = { $from } бастап
held-from-to = { $from } – { $to }
held-order = № { $order } бұйрық

## What a role opens in the program.

role-opens-director = Жоспарды бекітеді, адамдар мен есептік жазбаларды басқарады, бәрін көреді.
role-opens-chair = Жоспарды, инциденттерді, кеңесті, адамдарды және баптауды жүргізеді.
role-opens-deputy_chair = Жоспарды, инциденттерді және кеңесті жүргізеді, есеп шығарады.
role-opens-integrity_officer = Инциденттер мен кеңесті жүргізеді, орындау белгісін қояды, есеп шығарады.
role-opens-secretary = Отырыстар мен шешімдерді жүргізеді, есеп шығарады.
role-held-by = Бұл рөлде қазір: { $people }. Ауыстырсаңыз, оның рөлін бұрын аяқтаңыз: құжаттарда бір адам көрсетіледі.
role-opens-member = Жоспарды, инциденттерді және кеңесті көреді, орындау белгісін қояды.
role-opens-viewer = Жоспарды, адамдар тізімін және кеңесті тек көреді.
role-opens-deputy_head = Бағдарламада рұқсат бермейді, жоспарда жауапты болып көрсетіледі.
role-opens-ict_specialist = Бағдарламада рұқсат бермейді, жоспарда жауапты болып көрсетіледі.
role-opens-hr_officer = Бағдарламада рұқсат бермейді, жоспарда жауапты болып көрсетіледі.
role-opens-lawyer = Бағдарламада рұқсат бермейді, жоспарда жауапты болып көрсетіледі.
role-opens-class_teachers = Бағдарламада рұқсат бермейді, жоспарда орындаушы болып көрсетіледі.
role-opens-subject_teachers = Бағдарламада рұқсат бермейді, жоспарда орындаушы болып көрсетіледі.
role-opens-staff = Бағдарламада рұқсат бермейді, жоспарда орындаушы болып көрсетіледі.
role-opens-pupils = Бағдарламада рұқсат бермейді, жоспарда орындаушы болып көрсетіледі.
role-opens-parents = Бағдарламада рұқсат бермейді, жоспарда орындаушы болып көрсетіледі.

## Handing over: open work, roles and seats go to another person in one step.

hand-over = Істерін тапсыру
hand-over-title = Істерін тапсыру: { $person }
hand-over-to = Кімге
hand-over-on = Қай күннен бастап
hand-over-roles = Рөлдері
hand-over-bodies = Топтар мен кеңестердегі орны
hand-over-work = Ашық істері
hand-over-all-work = Ашық істердің бәрін тапсыру: { $count }
hand-over-activities = Іс-шаралар: { $count }
hand-over-tasks = Тапсырмалар: { $count }
hand-over-decisions = Шешімдер: { $count }
hand-over-incidents = Инциденттер: { $count }
hand-over-leaves = Осы күні жұмыстан кеткенін де белгілеу
hand-over-keeps = Қойылған орындау белгілері мен қол қойылған құжаттарда бұрынғы аты сақталады.
hand-over-nothing = Тапсыратын ештеңе жоқ
hand-over-nothing-text = Бұл адамның рөлі де, топтардағы орны да, ашық ісі де жоқ.
handed-over = Істері тапсырылды
handed-over-nothing = Рөл, орын немесе ашық іс ауысқан жоқ.
handed-roles = Рөлдер: { $count }
handed-bodies = Топтардағы орындар: { $count }
hand-over-open-receiver = Қабылдаған адамды ашу

## Import of people from a sheet.

people-import = Excel-ден импорттау
