import { inSubRoom, isTest, roomOf, type SourceFile } from './source.ts'

/** The first word of an act that fixes something for good. */
const verbs =
  'abandon|call|cancel|close|commit|credit|end|extend|file|fix|freeze|hold|issue|open|publish|retire|revoke|send|shut|stop|void|withdraw'

/**
 * Acts whose name begins so and that fix nothing for good, or that their room has not put in a table yet: each with why.
 * `room/file.ts#name`.
 */
export const notFixing: Readonly<Record<string, string>> = {
  ...because('a computation that is stopped can be asked again', [
    'draws/compute-list.ts#stopList',
    'draws/compute-trial.ts#stopTrial',
  ]),
  ...because('it holds a question for the acts that follow, and writes nothing', [
    'surveys/hold-question.ts#holdQuestion',
  ]),
  ...because('what was sorted may be sorted again, as long as the results are not published', [
    'surveys/sort-texts.ts#withdrawCoding',
  ]),
  ...because('pictures to be read: nothing is entered before a person looked at them', [
    'scans/send-pictures.ts#sendPictures',
  ]),
  ...because('part of an act of the table, which asks and tells', [
    'assessments/end-answers.ts#endAnswers',
    'draws/end-unanswered.ts#endUnanswered',
    'draws/end-waiting.ts#endWaiting',
    'events/withdraw-certificate.ts#withdrawChanged',
    'experiments/phase-instruments.ts#closeInstruments',
    'governance/end-role-vote.ts#cancelElected',
    'votes/open-election.ts#openElection',
  ]),
  ...because('only its own person calls it, and the next press makes another address', [
    'events/own-feed.ts#revokeOwnFeed',
    'home/wish-letters.ts#revokeWaitingFeed',
  ]),
  ...because('by the wish of whoever receives them, who asks again when they want', [
    'home/send-waiting.ts#sendWaiting',
    'home/wish-letters.ts#stopLetters',
  ]),
  ...because('nothing can wait in it: its whole list is on the page that draws', [
    'draws/hold-simple-draw.ts#holdSimpleDraw',
  ]),
  ...because('reads or begins, and what it begins can be left', [
    'draws/hold-simple-draw.ts#openSimpleDraw',
    'draws/set-recruitment.ts#openOwnRecruitment',
    'experiments/hold-protocol-for-amending.ts#holdForAmending',
    'experiments/hold-tasks.ts#holdTask',
    'experiments/hold-tasks.ts#holdTasks',
    'experiments/open-import.ts#openPastImport',
    'experiments/open-protocol-amendment.ts#openProtocolAmendment',
    'events/open-replay.ts#openReplay',
    'experiments/open-protocol.ts#openProtocol',
    'governance/hold-decision.ts#holdDecision',
    'governance/hold-round.ts#openRound',
    'governance/open-circle.ts#openCircle',
    'network/follow-election.ts#openElection',
    'network/open-import.ts#openImport',
    'network/open-membership.ts#openMembership',
    'network/open-with-contact.ts#openWithContact',
    'resources/open-import.ts#openImport',
    'resources/open-working.ts#openText',
    'scans/send-pictures.ts#sendPictures',
    'people/open-session.ts#openSession',
  ]),
  ...because(
    'nothing can wait in it: its page asks what it needs, and its test plays the refusals',
    [
      'assessments/close-early.ts#closeEarly',
      'assessments/close-over.ts#closeOver',
      'assessments/keep-assessment.ts#openAssessment',
      'assessments/keep-assessment.ts#publishResults',
      'assessments/write-referential.ts#publishReferential',
      'timesheets/close-month.ts#closeMonth',
    ],
  ),
  ...because(
    'a round of speaking can be opened again, and nobody is refused the floor by its end',
    ['governance/hold-round.ts#endRound'],
  ),
  ...because('by the clock, under the rule that the circle fixed at the start', [
    'governance/end-delay.ts#endDelays',
  ]),
  ...because('one word of one person about their own matter, on the page that they look at', [
    'governance/keep-tensions.ts#endTension',
    'governance/keep-tensions.ts#endTask',
    'network/answer-mission.ts#withdrawAnswer',
    'network/close-coaching.ts#withdrawCoaching',
    'network/close-coaching.ts#withdrawCoachingByLink',
    'network/note-exchange.ts#closeExchange',
    'people/record-consent.ts#withdrawConsent',
    'people/close-session.ts#closeSession',
    'people/close-session.ts#closeOneOfMine',
    'people/close-session.ts#closeMySessions',
    'home/send-test-letter.ts#sendTestLetter',
    'people/send-sign-in-link.ts#sendSignInLink',
    'resources/ask-alert.ts#stopAlert',
    'timesheets/keep-week.ts#sendWeek',
    'economics/keep-note.ts#sendNote',
  ]),
  ...because('who reads a draft: a link is closed at once, and another can be made', [
    'discussions/read-draft.ts#openLink',
    'discussions/share-draft.ts#closeLink',
    'discussions/visit-draft.ts#openVisit',
  ]),
  ...because('who goes from door to door: a kit is closed at once, and another can be made', [
    'surveys/make-kit.ts#closeKit',
  ]),
  ...because('a right of an account ends at once and can be given again', [
    'people/end-mandate.ts#endMandate',
    'people/end-role.ts#endRole',
    'people/invite-person.ts#withdrawInvitation',
  ]),
}

function because(why: string, acts: readonly string[]): Record<string, string> {
  return Object.fromEntries(acts.map((act) => [act, why]))
}

const inActions = new RegExp(`^src/modules/[^/]+/${inSubRoom}actions/`)

/** Functions of `actions/` whose verb fixes something, as the tables write them. */
function fixingFunctions(files: readonly SourceFile[]): readonly string[] {
  const named = new RegExp(`^export (?:async )?function ((?:${verbs})(?:[A-Z]\\w*)?)\\(`, 'gm')
  return files
    .filter(({ path }) => inActions.test(path) && !isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(named)].map(
        ([, name]) => `${roomOf(path)}/${path.slice(path.lastIndexOf('/') + 1)}#${name}`,
      ),
    )
}

/** What the rooms have in their tables. */
function declaredActs(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => /^src\/modules\/[^/]+\/fixing-acts\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/'([\w-]+\.ts#\w+)'/g)].map(([, act]) => `${roomOf(path)}/${act}`),
    )
}

/** Acts that fix something for good and that no table knows. */
export function undeclaredActs(files: readonly SourceFile[]): readonly string[] {
  const known = new Set([...declaredActs(files), ...Object.keys(notFixing)])
  return fixingFunctions(files).filter((act) => !known.has(act))
}

/** Lines of tables, and exceptions, that no function answers to any more; or that are in both. */
export function staleActs(files: readonly SourceFile[]): readonly string[] {
  const declared = declaredActs(files)
  const exists = (act: string) => {
    const [where = '', name = ''] = act.split('#')
    const [room = '', file = ''] = where.split('/')
    const sourceFile = files.find(
      ({ path }) => roomOf(path) === room && inActions.test(path) && path.endsWith(`/${file}`),
    )
    return (
      sourceFile !== undefined &&
      new RegExp(`^export (async )?function ${name}\\(`, 'm').test(sourceFile.text)
    )
  }
  const exceptions = Object.keys(notFixing)
  return [...declared, ...exceptions]
    .filter((act) => !exists(act))
    .concat(exceptions.filter((act) => declared.includes(act)))
}
