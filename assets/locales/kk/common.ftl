### Words every screen shares: buttons, states, lists.

optional = (міндетті емес)
day-placeholder = кк.аа.жжжж
today = Бүгін
nothing = жоқ
nothing-found = Ештеңе табылмады
clear = Тазалау
close = Жабу
close-panel = Панельді жабу
remove-filter = Сүзгіні алып тастау
save = Сақтау
cancel = Бас тарту
edit = Өзгерту
add = Қосу
remove = Алып тастау
retry = Қайталап көру
back = Артқа
next = Келесі
loading = Оқылуда
failed-title = Мәліметті оқу мүмкін болмады
failed-kept = Бұрын сақталғанның бәрі орнында, ештеңе өзгерген жоқ.
history-of = Өзгерістер тарихы. { $record }
history-empty = Әзірге өзгеріс болған жоқ.
step-undone = қайтарылған
days-left = { $days } күн қалды
days-late = { $days } күн кешікті
days-before = { $days } күн бұрын
on-the-day = мерзім күні
other-days-before = Басқа: неше күн бұрын
due-today = Мерзімі бүгін
reason = Себебі
show-more = Тағы көрсету
stop-work = Тоқтату
show-in-folder = Қалтада көрсету
column-actions = Әрекеттер
changed-fields = Өзгерген өріс: { $count }

## Papers as files.

paper-save = Файлды қайда сақтайсыз?
paper-saved = Файл сақталды: { $path }
papers-of-place = Құжаттар…
paper-save-of = { $paper }…
paper-in-both = Екі тілде
paper-kind-pdf = PDF құжаты
paper-kind-xlsx = Excel кестесі
paper-kind-docx = Word құжаты
list-export = Excel-ге шығару
list-export-text = «{ $list }» тізімінің сүзгіден өткен барлық жолы экрандағы ретімен Excel кестесі болып сақталады.
