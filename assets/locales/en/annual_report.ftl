### The screen of the annual report.

report-view = View of the report
report-view-figures = Figures
report-view-items = Items ({ $count })
report-view-paper = As a paper
report-view-versions = Versions ({ $count })
report-items = Items of the report, { $year }
report-figures = Figures of the report, { $year }
report-state-unwritten = Not begun
report-state-draft = Draft
report-state-signed = Signed
report-state-correcting = Being corrected
report-signed-by = { $signer }, { $day }
report-correcting = Reason for the correction: { $reason }
report-no-year = No school year is chosen
report-no-year-text = Please add a school year in the settings.

## Figures

report-before-signed = Compared with the signed report for { $label }.
report-before-counted = Compared with { $label } as the registers count it now; its report is not signed.
report-of = of { $of }
report-figure-open = { $name }: { $value }, open the rows
report-signed-value = As signed: { $value }
report-rows-kicker = Rows behind the figure
report-rows-count = records make up this figure
report-rows-days = days: the median of { $of } closed incidents
report-row-days = { $days } days

## Items

report-add-achievement = Add an achievement
report-add-problem = Add a problem
report-add-recommendation = Add a recommendation
report-one-achievement = Achievement
report-one-problem = Problem
report-one-recommendation = Recommendation
report-item-new = New item
report-item-edit = Edit the item
report-kind-empty = No items yet.
report-unwritten = The report is not begun yet
report-unwritten-text = The registers propose achievements, problems and recommendations with their figures: take what you need. An item can be added by hand as well.
report-text-kk = Text in Kazakh
report-text-ru = Text in Russian
report-text-en = Text in English
report-missing-kk = The Kazakh text is missing
report-missing-ru = The Russian text is missing
report-sources = Sources
report-add-source = Add a figure
report-source-moved = { $value } → { $now }
report-record-activity = Activity { $label }
report-record-incident = Incident { $label }
report-record-meeting = Meeting { $label }
report-record-decision = Decision { $label }
report-record-task = Task: { $label }
report-move-up = Move up
report-move-down = Move down
report-remove = Take out of the report
report-truth-moved = Figures have changed: please edit or confirm
report-truth-gone = No longer borne out by the registers, left out of the paper
report-confirm = Leave as it is
report-removed = Items taken out ({ $count })
report-restore = Put back
report-draft = Draft from the registers ({ $count })
report-proposals = What the registers propose
report-proposals-kicker = Choose what you need
report-proposals-empty = Nothing new is proposed
report-proposals-empty-text = All that the registers proposed is in the report or was taken out of it.
report-take = Take into the report ({ $count })

## From a recommendation to work

report-carry = Turn into work
report-carry-title = Carry out the recommendation
report-carry-as = How it is carried out
report-carry-activity = Activity of next year
report-carry-plan = Put into the plan
report-carry-stage = Stage of the plan for { $label }
report-carry-all-year = All year
report-carried-task = Task
report-carried-activity = In the plan
report-carried-line = { $number }: { $state }
report-not-carried = Not turned into work
report-next-plan-missing = There is no plan for { $label } yet. Please create the next year’s plan under “Plan” first.

## The paper and its head

report-paper-language = Language of the paper
report-head = Head of the paper
report-heading = How the paper begins
report-heading-approval = With an approval
report-heading-letter = With a covering letter
report-addressee-kk = To whom, in Kazakh
report-addressee-ru = To whom, in Russian
report-basis-kk = Basis, in Kazakh
report-basis-ru = Basis, in Russian

## Signing and versions

report-sign = Sign
report-sign-title = Sign the report for { $label }
report-sign-incomplete = Please look before signing:
report-sign-means = The text and every figure are kept as they are; this cannot be undone. Signed by { $signer }. It does not replace an electronic digital signature.
report-signed-on = Day of signing
report-blocks = Blocks
report-look = Please look
report-open-points = What is incomplete ({ $count })
report-open-empty = The report holds no item
report-open-untranslated = Items not in two languages: { $count }
report-open-figures_moved = Items whose figures have changed: { $count }
report-open-gone = Items that the registers no longer bear out and the paper leaves out: { $count }
report-open-not_carried = Recommendations not turned into work: { $count }
report-open-overdue = Overdue activities: { $count }
report-open-ahead = Activities not due yet: { $count }
report-open-documents = Missing documents: { $count }
report-open-incidents = Open incidents: { $count }
report-open-decisions = Overdue decisions: { $count }
report-open-meetings = Meetings not finished: { $count }
report-correct = Open for a correction
report-correct-means = The signed version is kept and stays readable. The director signs the corrected report as a new version.
report-correct-why = Why is the report corrected?
report-version = Version of the report
report-version-newest = The newest signed version
report-version-draft = The present draft
report-version-of = Version { $version }, { $day }
report-versions-of = Versions of the report for { $year }
report-versions-export = Export versions
report-version-show = Show the paper
report-versions-empty = The report is not signed yet
report-versions-empty-text = Every signed version is kept here unchanged.
report-signer = Signed by
report-signed-at = Recorded at
report-correction-reason = Reason for the correction
report-sha256 = SHA-256 of the content
report-chain-head = Check value of the record of changes
report-history = History of changes ({ $count })
report-save = Save as a file
report-save-both = Save in both languages
report-file = Annual report { $label }
