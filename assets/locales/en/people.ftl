### The directory of people, their roles and bodies.

people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-search = Search people
people-table = List of people
people-empty = The list is empty
people-empty-text = Enter the school's staff: they are chosen from in the plan, in incidents and at meetings.
people-nothing-matches = There is no such person
person-add = Add a person
person-new = New person
person-tabs = Parts about the person
person-tab-facts = Facts
person-tab-history = Changes
person-leaves = Mark as left
person-leaves-means = Roles and memberships end on this day; the entries are kept.
person-returns = Mark as returned
person-left = left on { $day }
roles-none = No roles.
bodies-none = Sits in no body.
role-give = Give a role
role-end = End
body-join = Add to a body
body-leave = Take out of the body
post-offer = The program knows this post: “{ $post }”
post-offer-take = Take it
body-post = Post in the body
held-from = from { $from }
held-from-to = { $from } – { $to }
held-order = order No. { $order }

## What a role opens in the program.

role-opens-director = Approves the plan, manages people and accounts, sees everything.
role-opens-chair = Keeps the plan, incidents, the council, people and settings.
role-opens-deputy_chair = Keeps the plan, incidents and the council, issues reports.
role-opens-integrity_officer = Keeps incidents and the council, sets execution marks, issues reports.
role-opens-secretary = Keeps meetings and decisions, issues reports.
role-held-by = Held now by { $people }. If this is a replacement, end that role first: papers name one person.
role-opens-member = Sees the plan, incidents and the council, sets execution marks.
role-opens-viewer = Only sees the plan, people and the council.
role-opens-deputy_head = Opens nothing in the program; the plan names it as responsible.
role-opens-ict_specialist = Opens nothing in the program; the plan names it as responsible.
role-opens-hr_officer = Opens nothing in the program; the plan names it as responsible.
role-opens-lawyer = Opens nothing in the program; the plan names it as responsible.
role-opens-class_teachers = Opens nothing in the program; the plan names it as carrying out.
role-opens-subject_teachers = Opens nothing in the program; the plan names it as carrying out.
role-opens-staff = Opens nothing in the program; the plan names it as carrying out.
role-opens-pupils = Opens nothing in the program; the plan names it as carrying out.
role-opens-parents = Opens nothing in the program; the plan names it as carrying out.

## Handing over: open work, roles and seats go to another person in one step.

hand-over = Hand over
hand-over-title = Hand over the work of { $person }
hand-over-to = To whom
hand-over-on = From which day
hand-over-roles = Roles
hand-over-bodies = Seats in bodies
hand-over-work = Open work
hand-over-all-work = Hand over all open work: { $count }
hand-over-activities = Activities: { $count }
hand-over-tasks = Tasks: { $count }
hand-over-decisions = Decisions: { $count }
hand-over-incidents = Incidents: { $count }
hand-over-leaves = Also note that the person leaves that day
hand-over-keeps = Execution marks and signed papers keep the old name.
hand-over-nothing = There is nothing to hand over
hand-over-nothing-text = This person has no roles, no seats in bodies and no open work.
handed-over = Handed over
handed-over-nothing = No role, seat or open work was moved.
handed-roles = Roles: { $count }
handed-bodies = Seats in bodies: { $count }
hand-over-open-receiver = Open who took over

## Import of people from a sheet.

people-import = Import from Excel
