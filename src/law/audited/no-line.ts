/**
 * Acts that a page asks for, that write, and that leave no line in the audit: each with why. Everything else that changes
 * the house leaves one (decision 0055): a new act is not added here.
 */
export const noLine: Readonly<Record<string, string>> = {
  ...because('a ballot, or the code of one: nothing may say who voted, nor when', [
    'votes/ballot/actions/cast-ballot.ts#castBallot',
    'votes/roll/actions/give-codes.ts#giveOwnCode',
  ]),
  ...because('an answer, or a door that was knocked at: nothing may say who answered, nor when', [
    'surveys/actions/answer-files.ts#keepGivenFiles',
    'surveys/actions/answer-files.ts#settleFiles',
    'surveys/actions/answer-survey.ts#handInAnswer',
    'surveys/actions/answer-survey.ts#keepFields',
    'surveys/actions/answer-survey.ts#startAnswer',
    'surveys/actions/answer-survey.ts#takeBackAnswer',
    'surveys/actions/record-attempt.ts#recordAttempt',
  ]),
  ...because('answers without a name: no line may say when somebody answered', [
    'opinion-maps/actions/answer-map.ts#answerStatement',
    'opinion-maps/actions/answer-map.ts#startAnswers',
    'assessments/answering/actions/answer-questions.ts#beginAnswers',
    'assessments/answering/actions/answer-questions.ts#saveOwnAnswers',
    'assessments/answering/actions/answer-questions.ts#takeBackAnswers',
  ]),
  ...because('what is being typed, for its writer alone: the line comes when it is sent', [
    'draws/registration/actions/keep-answers.ts#keepAnswers',
    'experiments/writing/actions/keep-protocol-draft.ts#keepProtocolDraft',
    'resources/working/actions/save-part.ts#keepPartDraft',
  ]),
  ...because('a draft that only the team sees: the line comes when it is fixed, sent or applied', [
    'draws/letter-files/actions/keep-file.ts#keepColumns',
    'draws/preparation/actions/compute-trial.ts#computeTrial',
    'draws/registration/actions/settle-duplicate.ts#lookForDuplicates',
    'mailings/writing/actions/write-letter.ts#changeAudience',
    'mailings/writing/actions/write-letter.ts#restoreLetter',
    'mailings/writing/actions/keep-picture.ts#keepPicture',
    'mailings/writing/actions/write-letter.ts#changeBlocks',
    'mailings/writing/actions/write-letter.ts#changeEnvelope',
    'watch/gaps/actions/keep-gaps.ts#gatherGaps',
  ]),
  ...because('a file that was read and not yet taken in: the line comes when it is', [
    'events/reports/actions/apply-import.ts#dropPresenceImport',
    'events/reports/actions/import-presences.ts#draftPresenceImport',
    'experiments/past/actions/try-import.ts#tryPastImport',
    'network/contacts/actions/try-import.ts#tryImport',
    'network/statements/actions/keep-statement.ts#keepStatement',
    'resources/imports/actions/open-import.ts#addImportLines',
    'resources/imports/actions/try-import.ts#tryImport',
  ]),
  ...because('asked by anybody with an address: nothing is done before the link of the letter', [
    'mailings/subscribers/actions/subscribe.ts#askToSubscribe',
    'people/sign-in/actions/ask-sign-in-link.ts#askSignInLink',
    'people/sign-in/actions/change-email.ts#askEmailChange',
    'resources/alerts/actions/ask-alert.ts#askAlert',
    'resources/workshop/actions/start-writing.ts#askToWrite',
  ]),
  ...because('the first half of a proof that may not come', [
    'people/factors/actions/add-totp.ts#prepareTotp',
    'people/factors/actions/passkey-challenge.ts#challengeToAdd',
    'people/factors/actions/passkey-challenge.ts#challengeToProve',
  ]),
  ...because('a reading: what it keeps is a key, a count, or that it was read', [
    'draws/recruits/actions/set-recruitment.ts#openOwnRecruitment',
    'draws/seals/actions/acknowledge-registration.ts#acknowledgeRegistration',
    'events/arrivals/actions/open-replay.ts#openReplay',
    'discussions/drafts/actions/share-draft.ts#readRemarks',
    'discussions/drafts/actions/visit-draft.ts#arriveAtDraft',
    'home/today/actions/count-waiting.ts#noteCount',
    'mailings/actions/sign-links.ts#keyOfHouse',
    'mailings/clicks/actions/follow-link.ts#targetOf',
    'mailings/subscribers/actions/change-preferences.ts#readPreferences',
    'mailings/subscribers/actions/leave-list.ts#readLeaveLink',
    'mailings/subscribers/actions/subscribe.ts#readConfirmation',
    'resources/search/actions/note-unanswered.ts#noteUnanswered',
  ]),
  ...because('an opinion, kept apart from whoever was asked', [
    'events/opinions/actions/answer-satisfaction.ts#answerSatisfaction',
  ]),
  ...because('an answer of nobody: a line would say when, and by which phone, it came', [
    'surveys/field-kit/actions/take-from-phone.ts#takeKitAnswer',
    'surveys/field-kit/actions/take-from-phone.ts#takeKitDoor',
  ]),
  ...because('notes that their author alone reads', [
    'network/coaching/actions/write-coaching-note.ts#eraseCoachingNote',
    'network/coaching/actions/write-coaching-note.ts#writeCoachingNote',
  ]),
  ...because('the turn of a call or of a word, for some minutes', [
    'draws/phone-and-paper/actions/take-call.ts#takeCall',
    'governance/meetings/actions/hold-round.ts#endRound',
    'governance/meetings/actions/hold-round.ts#openRound',
    'governance/meetings/actions/hold-round.ts#passFloor',
  ]),
  ...because('the agenda of a meeting that is under way: its minutes say it', [
    'governance/meetings/actions/keep-agenda.ts#addItem',
    'governance/meetings/actions/keep-agenda.ts#placeItem',
  ]),
  ...because('what a stranger says of a draft, for its team alone: the link has its lines', [
    'discussions/drafts/actions/visit-draft.ts#leaveRemark',
  ]),
  ...because('what somebody keeps at hand in their own menu: nobody else sees it', [
    'home/pins/actions/change-pins.ts#movePin',
    'home/pins/actions/change-pins.ts#pinPage',
    'home/pins/actions/change-pins.ts#unpinPage',
  ]),
  ...because('a part of an act that leaves its own line', [
    'draws/panel/actions/join-sessions.ts#markPresent',
    'draws/registration/actions/write-to-registered.ts#writeToRegistered',
    'scans/actions/look-at-sheets.ts#countSheets',
  ]),
}

function because(why: string, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, why]))
}
