### The directory of people, their roles and bodies.

people-count = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
people-search = Искать человека
people-table = Список людей
people-empty = Список пуст
people-empty-text = Внесите сотрудников школы: из них выбирают в плане, в инцидентах и на заседаниях.
people-nothing-matches = Такого человека нет
person-add = Добавить человека
person-new = Новый человек
person-tabs = Разделы о человеке
person-tab-facts = Сведения
person-tab-history = Изменения
person-leaves = Отметить увольнение
person-leaves-means = В этот день закончатся роли и членство, записи сохранятся.
person-returns = Отметить возвращение
person-left = не работает с { $day }
roles-none = Ролей нет.
bodies-none = Ни в одной группе не состоит.
role-give = Дать роль
role-end = Прекратить
body-join = Включить в состав
body-leave = Вывести из состава
post-offer = Программа знает эту должность: «{ $post }»
post-offer-take = Взять
body-post = Обязанность в составе
held-from = с { $from }
held-from-to = { $from } – { $to }
held-order = приказ № { $order }

## What a role opens in the program.

role-opens-director = Утверждает план, управляет людьми и учётными записями, видит всё.
role-opens-chair = Ведёт план, инциденты, совет, людей и настройки.
role-opens-deputy_chair = Ведёт план, инциденты и совет, выпускает отчёты.
role-opens-integrity_officer = Ведёт инциденты и совет, ставит отметки об исполнении, выпускает отчёты.
role-opens-secretary = Ведёт заседания и решения, выпускает отчёты.
role-held-by = Эту роль сейчас исполняет: { $people }. Если это замена, сначала завершите прежнюю роль: в документах указывается один человек.
role-opens-member = Видит план, инциденты и совет, ставит отметки об исполнении.
role-opens-viewer = Только видит план, людей и совет.
role-opens-deputy_head = Прав в программе не даёт, указывается в плане ответственным.
role-opens-ict_specialist = Прав в программе не даёт, указывается в плане ответственным.
role-opens-hr_officer = Прав в программе не даёт, указывается в плане ответственным.
role-opens-lawyer = Прав в программе не даёт, указывается в плане ответственным.
role-opens-class_teachers = Прав в программе не даёт, указывается в плане исполнителем.
role-opens-subject_teachers = Прав в программе не даёт, указывается в плане исполнителем.
role-opens-staff = Прав в программе не даёт, указывается в плане исполнителем.
role-opens-pupils = Прав в программе не даёт, указывается в плане исполнителем.
role-opens-parents = Прав в программе не даёт, указывается в плане исполнителем.

## Handing over: open work, roles and seats go to another person in one step.

hand-over = Передать дела
hand-over-title = Передача дел: { $person }
hand-over-to = Кому
hand-over-on = С какого дня
hand-over-roles = Роли
hand-over-bodies = Места в группах и советах
hand-over-work = Открытые дела
hand-over-all-work = Передать все открытые дела: { $count }
hand-over-activities = Мероприятия: { $count }
hand-over-tasks = Поручения: { $count }
hand-over-decisions = Решения: { $count }
hand-over-incidents = Инциденты: { $count }
hand-over-leaves = Отметить и увольнение в этот день
hand-over-keeps = В поставленных отметках об исполнении и подписанных документах останется прежнее имя.
hand-over-nothing = Передавать нечего
hand-over-nothing-text = У этого человека нет ни ролей, ни мест в группах, ни открытых дел.
handed-over = Дела переданы
handed-over-nothing = Роли, места и открытые дела не передавались.
handed-roles = Роли: { $count }
handed-bodies = Места в группах: { $count }
hand-over-open-receiver = Открыть принявшего

## Import of people from a sheet.

people-import = Импорт из Excel
