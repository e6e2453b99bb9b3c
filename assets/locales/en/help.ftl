### Help that a person reads beside the screen. A topic: its heading, what to do, why it is required, and where that is written.

help = Help
help-open = Help: { $topic }
help-open-screen = Help for this screen
help-search = Search the headings
help-here = This screen
help-elsewhere = Other sections
help-found = Topics found: { $count }
help-nothing = There is no such topic. Try only the beginning of the word.
help-why = Why it is required
help-where = Where it is written
help-go = Go to the section: { $screen }
help-close = Close the help
help-school-own = The school's own act sets the council's members and procedure; no general norm says anything of quorum and majority.

## Today, plan, tasks, people, settings.

help-today-title = Today's work
help-today-text =
    The strip at the top holds the next steps: something overdue, the time left for a notice, minutes that wait for a signature. Each number opens the rows behind it.

    A reminder cannot be dismissed, only put off: the deadline stays where it is.
help-today-why = Even when the working group looks in twice a week, no deadline may slip out of sight.

help-plan-title = The plan
help-plan-text =
    The table is the paper plan: seven columns, stages, activities. Enter or F2 edits a cell, Esc gives up. A deadline is a rule and not a date: point at a computed day to read why it is that day.

    An execution mark needs a day and the person who signed. "Not applicable" needs a justification. After the director's approval every change is shown beside what was approved.
help-plan-why = The approved plan with its marks is what the annual report is made of.

help-plan-import-title = A plan from Word or Excel
help-plan-import-text =
    Choose the Word document or Excel workbook you already have, or drop it on the page. Columns are known by their meaning: order, language and a missing number do not matter. A deadline in words becomes a rule, and the document's own words are kept beside it.

    Before anything is taken you see what was understood of every row; doubts are marked and cells that were not read are listed. A row can be put right there or left out.

    Importing again takes only what is new: marks and your own edits stay, nothing is removed. All of it is one step that can be undone at once.
help-plan-import-why = A school usually has its plan already: typing it again costs time and adds mistakes.

help-tasks-title = Tasks
help-tasks-text =
    Everything that was given to somebody: by you, by a decision, by an incident's checklist, by the check of measures. The row says where it comes from.

    Whoever did it closes it with a note; the execution of a decision is confirmed by somebody else.

    “{ list-export }” stands beside every list, the narrowed plan and the history of each record: all rows that the filter lets through are saved as a sheet, in their order.
help-tasks-why = Whether a decision was carried out is read from its task: one fact is written once.

help-people-title = People, roles and bodies
help-people-text =
    Staff are listed with or without accounts. Give roles and seats by order, from a day on: a document shows who held the post on its day.

    When somebody leaves, "{ hand-over }" moves the open work in one action; what was written before stays.

    A post is written in Kazakh, Russian and English apart, and each paper takes its own language. For posts that every school has, the program offers the other name.
help-people-why = Minutes and reports must say exactly who signed, and in what post.

help-imports-title = Import from Excel
help-imports-text =
    The list of staff and an older journal of incidents come in from Excel. Columns may stand in any order and in any of the three languages: the program finds out what each is, and you can choose otherwise above the column. If you need a ready table, save the sample: it has lists and explanations.

    Before anything is taken each row says what becomes of it: new, here already, to look at, to put right. A row with a mistake is not taken. A row with what looks like a name is not taken by itself: the journal says “pupil A”.

    Each row of the old journal gets the next number of this one; the old number is kept beside it and can be searched for. Importing the same file again doubles nothing. A number is not taken back: if it was the wrong file, all of it can be voided at once.
help-imports-why = Typing two years of a journal again costs time and adds mistakes, and without the whole journal neither the report nor the analysis is whole.

help-settings-title = Settings
help-settings-text =
    The school's name, the calendar of the school year, reminders and backups. Every deadline depends on the days off in the calendar: check them once when the year begins.

    Backups are made by themselves. Print the recovery code and put it in the safe: when passwords are forgotten, nothing else opens the school.

    Address, telephone and business number under "{ settings-school }" go to the head of letters. The place of page numbers and the margin at the spine of sewn journals are there too: keep to the custom of your school.
help-settings-why = The data lie encrypted on this computer only; nobody but the school keeps them safe.

## Incidents.

help-incidents-journal-title = The incident journal
help-incidents-journal-text =
    Every case that has to do with AI is recorded here, also when no harm was done or it was averted. The newest are on top. A number is made of the year – the journal's index in the list of files / a serial number, such as 2026-07/14. Numbers have no gaps; a void one keeps its number, struck through.

    Narrow the journal by type, kind, severity, tool, state and day of detection; filters work together. They are kept while the program is open, and "{ clear-filters }" takes all of them away. The beginning of a word is enough to search, and Kazakh letters are found by the Russian ones that look like them.

    "{ journal-export }" writes the official journal as an Excel file: cover, every row, the number of sheets on the last page. Names do not get into it by themselves.
help-incidents-journal-why = A school with nothing written down is not a safe school. The journal shows what to put right, and proves the numbers of the report.
help-incidents-journal-norm = The school keeps the journal by its own act. Order No. 130 of 2020 limits the papers that may be asked of a teacher, so the officer in charge fills it in, not the teachers.

help-incidents-entry-title = Quick entry
help-incidents-entry-text =
    Six fields are enough: what happened, when, when it was detected, the type, who reported it, what was done at once. The rest is added on the card. Ctrl+I opens the entry from anywhere, Tab moves on, 1–7 chooses the type, Ctrl+Enter registers, Esc closes and keeps the draft.

    Write no names in the text: press "Pupil A" or "Teacher B". Who that is goes into a separate, encrypted field.

    The number is given when the incident is saved. The moment of recording never changes; the times of the event and of its detection can be put right.
help-incidents-entry-why = Written within a minute, while it is fresh, deadlines are counted rightly: the time for a notice runs from the detection.

help-incidents-card-title = The card of an incident
help-incidents-card-text =
    Steps on top; facts, timeline, checklist, files and council below. Press a fact to edit it; the number and the moment of recording stay.

    The timeline is only added to: nothing in it is deleted or changed. A mistake is corrected by a new entry that names the old one, and each leads to the other.

    When one case was recorded twice, link the two as a repetition: the link is the reason to close the second one. The card can be saved as a PDF without names.
help-incidents-card-why = An inspector should see on one page what happened, and who did what and when.

help-incidents-workflow-title = The steps of an incident
help-incidents-workflow-text =
    Registered → under review → measures → closed. Each step says how many of its facts are there, and the one primary button leads to what is missing.

    To close, an incident needs its cause, outcome, impact, measures and a day to check them, and the required items of the checklist done. On that day a task asks whether the measures helped; if not, the incident is reopened with a reason.

    A serious incident goes on the council's agenda before measures, and is not closed without the council's decision. What was not confirmed is dismissed with a reason. What was entered by mistake is voided and keeps its number.
help-incidents-workflow-why = Closed does not mean forgotten: it means that the cause was found and that it will not happen again.

help-incidents-notice-title = The notice of a personal-data breach
help-incidents-notice-text =
    When personal data are concerned a clock starts: the authorised body is told within one working day of the detection. The school's calendar counts; hatched stretches are no working time, and the rule is explained below.

    "{ notice-letter }" is filled in already, in Kazakh and Russian: the contact of whoever is responsible for processing, measures taken, what, when and how many people. Those concerned are listed in a separate, restricted annex.

    Once it is sent, record the day, the channel and the reference. If no notice is needed, say why. A late one is shown as late. Ask the authorised body which channel it takes notices by.
help-incidents-notice-why = The deadline is set by law: the school answers for being late.
help-incidents-notice-norm = Order No. 481/НҚ of 9 August 2024: the notice is given within one working day. Since 6 January 2026 security incidents and unlawful access are notified too.

help-incidents-people-title = Restricted: who it is
help-incidents-people-text =
    In the text people have labels: "Pupil A", "Teacher B". Names and contacts lie in a separate encrypted field which only the director and the integrity officer open.

    Opening asks why; who read it, when and what for stays on the card. Search, history and the open copy of the journal hold no names.

    When the time to keep them is over (12 months after closing unless the settings say otherwise) the program reminds, and a person erases. A name that got into a text by mistake is taken out of text and history for good by "{ name-erase }".
help-incidents-people-why = Many people see the journal. Neither a child's name nor a teacher's belongs in an open paper.

help-incidents-checklist-title = The checklist
help-incidents-checklist-text =
    On registration the items for the type become tasks of whoever holds the role, or else of whoever registered. They are due so many working days or hours after the registration.

    "3/5" on the card means that three of five are done. While a required one is open the incident cannot be closed. Items are edited for each type under { screen-settings } → { settings-incidents }; what was registered before stays as it was.
help-incidents-checklist-why = So that nobody has to think what to do in a moment of alarm, the order is written down beforehand.

help-incidents-lists-title = The lists for incidents
help-incidents-lists-text =
    Type, kind, severity, harm, intent and cause are in the school's own words. Types, harms, intents and causes can be added to. The rules of the steps depend on kind and severity, so these are only reworded.

    A word that was used is not deleted but retired: old cards still read it. Fill in the three languages, since a document takes the word of its own.

    Checklists and how long names are kept are set here too.
help-incidents-lists-why = Years can only be compared when the same thing has the same name.

help-incidents-pictures-title = The pictures
help-incidents-pictures-text =
    Months and types, severity, days to close. Each number opens the incidents behind it, and "{ picture-in-journal }" narrows the journal to the same. Void ones are not counted.

    Days run from the detection to the last closing; the middle is the median, the longest stands apart. Patterns can be told apart in black and white.
help-incidents-pictures-why = The numbers of the annual report must equal these.

## The council.

help-council-bodies-title = Bodies and their rules
help-council-bodies-text =
    Appoint chair, deputy, secretary and members of council and working group under { screen-people }, by order. "{ bodies-rules }" holds the order's number, the term, quorum, majority, the numbering of minutes and standing items.

    The quorum is more than half of the members, half, two thirds or a number; fractions are rounded up, and it is said in words how it came about. Whether the chair's vote breaks a tie is set here too.
help-council-bodies-why = A decision without quorum or rules does not stand when it is disputed.

help-council-agenda-title = Calling a meeting; the agenda
help-council-agenda-text =
    The members are taken from the body. "{ proposals-show }" gathers what waits for the council: serious incidents, overdue decisions, items put off and standing ones. Tick what is wanted and add it at once.

    Alt+↑↓ moves an item. With less notice than the rule asks for, a reason is needed. Save the agenda as a PDF and hand it to the members.
help-council-agenda-why = Only a member who knows the questions beforehand comes prepared.

help-council-live-title = During the meeting
help-council-live-text =
    Mark who is there first: arrows move between members, Space sets the mark. Arrival, leaving and the reason of an absence are written down. The quorum lamp follows each mark; without a quorum the meeting is not opened.

    Discussion, speakers and proposal are written for each item. Put off with a reason what is not decided: it is proposed for the next meeting by itself.

    The number is given once the meeting is held; after that attendance and votes stay.
help-council-live-why = What is written during the meeting is more exact, and quicker, than what is remembered later.

help-council-votes-title = Votes
help-council-votes-text =
    Votes are counted or taken by name. When a vote begins the members in the room are fixed: whoever comes later has no part in it. "{ vote-everybody-else }" saves time.

    A member whom the matter concerns is recused; the reason is written down and the vote not counted. How many votes are needed and what came of it is said in words. The chair breaks a tie if the rules say so.

    An adopted decision with a responsible person and a deadline becomes a task.
help-council-votes-why = No more votes than members present: an inspector looks at that first.

help-council-minutes-title = Minutes
help-council-minutes-text =
    Minutes write themselves from what was put in during the meeting: day, number, present and absent, quorum, and for each item heard, spoke, voted, decided. They come in Kazakh and in Russian; a decision worded in one language has to be completed first.

    Once chair and secretary have signed, the minutes are locked. A mistake opens a new version with a reason, and the old one stays readable. Pupils and teachers have labels in open copies.
help-council-minutes-why = Signed minutes are the only proof of what the council decided.
help-council-minutes-norm = Documents are governed by order No. 236 of 25 August 2023; minutes hold the organisation, the kind of document, the day of the meeting, number, place, text and signatures.

help-council-extract-title = An extract from the minutes
help-council-extract-text =
    "{ paper-extract-save }" in a decision's row gives that decision alone: number and day of the minutes, chair and secretary, quorum, the item under its own number, the decision's text. No other decision gets into it.

    The chair does not sign an extract: the secretary certifies it as a true copy with signature and date. Only signed minutes have extracts.
help-council-extract-why = The responsible person gets the decision that concerns them, not the whole minutes.

help-council-register-title = The register of decisions
help-council-register-text =
    Decisions of all meetings in one list: who, until when, how it stands. Execution is read from the task and not marked again; somebody else can check and confirm it.

    A later meeting extends a deadline, and the first day stays on record. What was not carried out is proposed for the next agenda by itself. The picture shows what was done in time, late, and is overdue.
help-council-register-why = A council is measured by decisions carried out, not by meetings held.

## The annual report and papers.

help-report-title = Figures of the annual report
help-report-text =
    Figures are counted from the registers, never typed. Press a number and the rows behind it open. Beside it stands last year's value: from the signed report, or counted where there is none.

    The view "{ report-view-paper }" shows the report as it will be printed; it is saved as Word or PDF in Kazakh, in Russian or in both.
help-report-why = When rows stand behind every number, a report is easy to prove to an inspector.

help-report-items-title = Achievements, problems, recommendations
help-report-items-text =
    The registers propose items with their numbers and you choose; items can be added by hand too. Each names its source. When a number moves later, the item shows what it was and what it is.

    An item that was changed or removed is not proposed again. A recommendation becomes a task or an activity of next year's plan, never both.
help-report-items-why = A recommendation with nobody responsible and no deadline comes back next year as the same problem.

help-report-signing-title = Signing the report
help-report-signing-text =
    The director signs the report. What it says at that moment is kept with its hash and the head of the chain of changes; the signed version stays as it is, whatever changes in the registers.

    If a mistake is found, open a correction with its reason: the new version is signed again and the earlier one stays readable.
help-report-signing-why = Years later the report must look as it did when it was signed.

help-papers-title = Wording of papers
help-papers-text =
    The fixed sentences of every paper that the program prints are here, for each language apart. Change a sentence to your school's own; the places in brackets are filled in by themselves. "{ papers-restore }" brings the program's words back.

    Drafts of orders, the member list and the analytic note are saved as Word or PDF from here too. Signed minutes and reports keep the words they were signed with.

    Before it is saved, a sentence is shown as it will come out with the facts filled in; with a bracket too many or too few it is not saved.
help-papers-why = Every school has its letterhead and its usual wording: a paper has to follow them.
help-papers-norm = Requirements for papers are in order No. 236 of 25 August 2023.
