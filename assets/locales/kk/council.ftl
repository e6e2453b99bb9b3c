### Meetings of the council and the other bodies, their agenda, attendance and decisions.

council-view = Көрініс
meetings = Отырыстар
meetings-back = Отырыстар тізімі
bodies-all = Барлығы
meeting-body = Топ немесе кеңес
meeting-new = Отырыс шақыру
meeting-new-title = Жаңа отырыс
meeting-new-note = Мүшелер тізімі құрамнан алынады. Нөмірі отырыс өткеннен кейін беріледі.
meeting-call = Шақыру
meeting-numbered = № { $number } отырыс
meeting-draft-title = Отырыс жобасы
meeting-cancelled-title = Күші жойылған отырыс
meeting-edit = Отырысты өзгерту
meeting-cancel = Күшін жою
meeting-cancel-why = Отырыстың күші неге жойылады?
meeting-convene = Отырысқа шақыру
meeting-open = Отырысты ашу
meeting-hold = Өткізіп, нөмір беру
meeting-hold-means = Отырысқа келесі нөмір беріледі. Содан кейін қатысу мен күн тәртібінің құрамы өзгермейді, талқылау мен шешімдерді жазуға болады.
meeting-hold-needs = Нөмір беру үшін қатысуды белгілеңіз. Белгіленбеген мүше: { $count }.
meeting-held-means = Қатысу мен күн тәртібінің құрамы өзгермейді, талқылау мен шешімдерді жазуға болады.
meeting-tabs = Отырыс бөлімдері
meeting-tab-history = Өзгерістер
meetings-column-day = Күні
meetings-column-meeting = Отырыс
meetings-column-state = Күйі
meetings-column-attendance = Қатысқаны
meetings-column-agenda = Мәселелер
meetings-column-decisions = Шешімдер
meetings-attendance = { $present } / { $members }
meetings-open-decisions = орындалмағаны: { $count }
meetings-empty = Отырыс әлі шақырылмаған
meetings-empty-text = Отырыс шақырып, күн тәртібін құрыңыз: мәселені өзіңіз жазасыз немесе ашық инциденттерден таңдайсыз.
time-placeholder = сс:мм

## Agenda.

agenda = Күн тәртібі
agenda-decided = шешілгені: { $decided } / { $total }
agenda-empty = Мәселе әлі енгізілмеген.
agenda-empty-title = Күн тәртібі бос
agenda-empty-text = Мәселе қосыңыз: атауын жазыңыз немесе ашық инциденттердің бірін таңдаңыз.
agenda-add = Мәселе қосу
agenda-remove = Күн тәртібінен алу
agenda-incident = { $number } инциденті
agenda-incident-title = { $type }, { $number } инциденті
agenda-decisions = шешім: { $count }
agenda-undecided = шешім жоқ
agenda-title = Мәселе
agenda-from-incident = Ашық инцидент
agenda-presenter = Баяндамашы
agenda-presented-by = Баяндамашы: { $person }
agenda-discussion = Талқылау
agenda-saved-on-leaving = Өрістен шыққанда сақталады

## Attendance and quorum.

attendance = Қатысу
attendance-keys = Көрсеткі пернелер мүшелер арасында жылжытады, бос орын пернесі белгілейді.
attendance-unknown = белгіленбеген
attendance-present = қатысты
attendance-absent = қатыспады
attendance-of = { $person }, { $post }: { $state }
attendance-reason = себебі
attendance-reason-of = { $person }: қатыспау себебі
attendance-because = Себебі: { $reason }
quorum-reached = Кворум бар: { $present } / { $members }
quorum-short = Кворумға { $missing } мүше жетпейді
quorum-needed = Құрамы { $members } мүше, қажеті { $needed }

## Decisions.

decisions = Шешімдер
decisions-none = Шешім әлі қабылданбаған.
decisions-register = Шешімдер тізілімі
decisions-search = Шешімді іздеу
decisions-all = Барлық шешімдер
decisions-empty = Шешім әлі қабылданбаған
decisions-empty-text = Шешімдер отырыста жазылады: отырысты ашып, күн тәртібінің мәселесіне шешім қосыңыз.
decisions-nothing-matches = Сүзгіге сай шешім жоқ
decision-title = { $number }-шешім
decision-add = Шешім қосу
decision-record = Шешімді жазу
decision-text-kk = Шешім, қазақша
decision-text-ru = Шешім, орысша
decision-due = Мерзімі
decision-votes = Дауыс беру
decision-voted = жақтады { $for }, қарсы { $against }, қалыс қалды { $abstained }
decision-until = { $day } дейін
decision-status = Күйі
decision-complete = Орындалды деп белгілеу
decision-note = Орындалуы туралы ескертпе
decision-done = { $day } орындалды
decision-reopen = Қайта ашу
decision-reopen-why = Шешім неге қайта ашылады?
decision-open-meeting = Отырысты ашу
register-column-number = Нөмірі, күні
register-column-text = Шешім
register-column-responsible = Жауапты тұлға
register-column-due = Мерзімі
register-column-status = Күйі
register-of = { $body }, № { $number } отырыс
register-of-draft = { $body }, отырыс жобасы
