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
