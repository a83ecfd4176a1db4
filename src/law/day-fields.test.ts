import { describe, expect, test } from 'vitest'
import { dayFields } from './day-fields.ts'
import { filesBelow } from './source.ts'

/** What happened already. */
const past = 'up-to-today'
/** What is to come. */
const future = 'from-today'
/** What is written down whether it has begun or not, and never for the next century. */
const either = 'begun-or-to-come'
/** Of a mandate: ten years on both sides of today. */
const ofMandate = 'of-a-mandate'

interface Asked {
  readonly range: typeof past | typeof future | typeof either | typeof ofMandate
  /** Where the day is refused: a table of ranges that names the field, or a refusal of an act. */
  readonly refusedIn: string
  readonly by: string
}
const up = (refusedIn: string, by: string): Asked => ({ range: past, refusedIn, by })
const from = (refusedIn: string, by: string): Asked => ({ range: future, refusedIn, by })
const near = (refusedIn: string, by: string): Asked => ({ range: either, refusedIn, by })
const term = (refusedIn: string, by: string): Asked => ({ range: ofMandate, refusedIn, by })

/** Days that are past, or to come, and where another one is refused. */
const ranged: Readonly<Record<string, Asked>> = {
  'experiments/agreement-forms.tsx#declarationOn': up(
    'experiments/agreement/agreement.ts',
    'declarationOn',
  ),
  'experiments/agreement-forms.tsx#deliberationOn': up(
    'experiments/agreement/agreement.ts',
    'deliberationOn',
  ),
  'experiments/agreement-forms.tsx#dueOn': from('experiments/agreement/agreement.ts', 'dueOn'),
  'opinion-maps/MapFormPage.tsx#openUntil': from('opinion-maps/routes/maps.tsx', 'openUntil'),
  'participatory-budgets/JudgeForms.tsx#dueOn': from(
    'participatory-budgets/routes/desk.tsx',
    'dueOn',
  ),
  'participatory-budgets/StepsPage.tsx#dueOn': from(
    'participatory-budgets/delivery/routes/steps.tsx',
    'dueOn',
  ),
  'participatory-budgets/StepsPage.tsx#doneOn': up(
    'participatory-budgets/delivery/actions/deliver-project.ts',
    'not-yet',
  ),
  'participatory-budgets/StepsPage.tsx#deliveredOn': up(
    'participatory-budgets/delivery/actions/deliver-project.ts',
    'not-yet',
  ),
  'participatory-budgets/RulesPages.tsx#ideasUntil': from(
    'participatory-budgets/routes/editions.tsx',
    'ideasUntil',
  ),
  'participatory-budgets/RulesPages.tsx#analysisUntil': from(
    'participatory-budgets/routes/editions.tsx',
    'analysisUntil',
  ),
  'participatory-budgets/RulesPages.tsx#voteUntil': from(
    'participatory-budgets/routes/editions.tsx',
    'voteUntil',
  ),
  'discussions/DiscussionPage.tsx#dueOn': from('discussions/comment.ts', 'from-today'),
  'home/AsidePages.tsx#day': from('home/today/put-off.ts', 'mostDays'),
  'watch/TriageFields.tsx#until': from('watch/finds/item.ts', 'past-day'),
  'draws/PostponeForm.tsx#laterOn': from('draws/recruits/erasure-day.ts', 'day-past'),
  'experiments/agreement-forms.tsx#signedOn': up('experiments/agreement/agreement.ts', 'signedOn'),
  'experiments/EvaluationFields.tsx#filedOn': up('experiments/evaluation/evaluation.ts', 'filedOn'),
  'experiments/FollowUpFields.tsx#answeredOn': up(
    'experiments/follow-up/follow-up.ts',
    'answeredOn',
  ),
  'experiments/FollowUpFields.tsx#madeOn': up('experiments/follow-up/follow-up.ts', 'madeOn'),
  'experiments/LogbookPage.tsx#onDay': up('experiments/follow-up/logbook.ts', 'onDay'),
  'experiments/ProtocolAdoption.tsx#adoptedOn': up(
    'experiments/freezing/actions/record-protocol-adoption.ts',
    'in-the-future',
  ),
  'experiments/stage-forms.tsx#decidedOn': up(
    'experiments/gates/actions/record-decision.ts',
    'in-the-future',
  ),
  'experiments/team-forms.tsx#dueOn': from('experiments/team/task.ts', 'dueOn'),
  'experiments/team-forms.tsx#endsOn': from('experiments/team/team.ts', 'endsOn'),
  'governance/AgendaWriting.tsx#due': from(
    'governance/meetings/actions/keep-agenda.ts',
    'day-passed',
  ),
  'governance/DecisionReview.tsx#reviewOn': from(
    'governance/decisions/actions/review-decision.ts',
    'form.reviewOn <= today',
  ),
  'governance/MeetingFields.tsx#day': from(
    'governance/meetings/actions/plan-meeting.ts',
    'day-passed',
  ),
  'governance/PrepareDecisionPage.tsx#endsOn': from(
    'governance/register/actions/create-decision.ts',
    'day-passed',
  ),
  'governance/PrepareDecisionPage.tsx#reviewOn': from(
    'governance/register/actions/create-decision.ts',
    'day-passed',
  ),
  'governance/RoleVotesPage.tsx#closesOn': from('votes/vote.ts', 'ends-in-the-past'),
  'governance/RoleVotesPage.tsx#startsOn': from('governance/role-votes/role-vote.ts', 'startsOn'),
  'network/DeclarationForms.tsx#signedOn': up(
    'network/declaration/actions/record-signature.ts',
    'in-the-future',
  ),
  'network/DossierCommitments.tsx#dueOn': from('network/declaration/commitment.ts', 'dueOn'),
  'network/DossierJournal.tsx#heldOn': up(
    'network/dossiers/actions/note-exchange.ts',
    'in-the-future',
  ),
  'network/DossierJournal.tsx#nextOn': from('network/dossiers/exchange.ts', 'nextOn'),
  'network/HandOverPage.tsx#onDay': up('network/mandates/actions/hand-over.ts', 'in-the-future'),
  'network/InvoicePage.tsx#receivedOn': up(
    'network/invoices/actions/record-payment.ts',
    'in-the-future',
  ),
  'network/MembershipGestures.tsx#agreementOn': up(
    'network/membership/membership.ts',
    'in-the-future',
  ),
  'network/MembershipGestures.tsx#deliberationOn': up(
    'network/membership/membership.ts',
    'in-the-future',
  ),
  'network/MembershipGestures.tsx#leftOn': up(
    'network/members/actions/leave-membership.ts',
    'in-the-future',
  ),
  'network/MissionPage.tsx#answerUntil': from('network/missions/mission.ts', 'answerUntil'),
  'network/MissionFormPage.tsx#answerUntil': from('network/missions/mission.ts', 'answerUntil'),
  'network/ProspectPage.tsx#nextOn': from('network/prospects/prospect.ts', 'nextOn'),
  'network/ProspectPage.tsx#on': up(
    'network/prospects/actions/note-prospect-exchange.ts',
    'in-the-future',
  ),
  'network/SignPage.tsx#duerank': from('network/declaration/signature.ts', 'due1'),
  'network/coaching-sessions.tsx#day': up(
    'network/coaching/actions/record-coaching-session.ts',
    'sessionProblem',
  ),
  'people/InviteManyPage.tsx#endsOn': from('people/role.ts', 'endsOn < today'),
  'people/InvitePage.tsx#endsOn': from('people/role.ts', 'endsOn < today'),
  'people/PersonRoles.tsx#endsOn': from('people/role.ts', 'endsOn < today'),
  'resources/ReusePages.tsx#usedOn': up('resources/reuse.ts', 'in-the-future'),
  'votes/PreparePage.tsx#closesOn': from('votes/vote.ts', 'ends-in-the-past'),
  'experiments/PhaseCard.tsx#day': up('experiments/phases/routes/phases.tsx', 'day'),
  'home/PublisherPage.tsx#auditedOn': up('home/routes/legal.tsx', 'auditedOn'),
  'mailings/LetterHour.tsx#day': from('mailings/sending/routes/letter-hour.tsx', 'from-today'),
  'mailings/ClicksPage.tsx#decidedOn': up(
    'mailings/clicks/routes/clicks.tsx',
    'read.value.decidedOn <= dayOf(now)',
  ),
  'events/EventFormPage.tsx#closesOn': near('events/organising/event-form.ts', 'closesOn'),
  'events/EventFormPage.tsx#endDay': near('events/organising/event-form.ts', 'endDay'),
  'events/EventFormPage.tsx#onDay': near('events/organising/event-form.ts', 'onDay'),
  'events/EventFormPage.tsx#opensOn': near('events/organising/event-form.ts', 'opensOn'),
  'events/ManagePage.tsx#closesOn': from(
    'events/organising/event-form.ts',
    'registrationReopenDays',
  ),
  'events/PreparePage.tsx#closesOn': near('events/programme-call.ts', 'closesOn'),
  'events/PreparePage.tsx#opensOn': near('events/programme-call.ts', 'opensOn'),
  'events/SessionFields.tsx#onDay': near('events/session.ts', 'onDay'),
  'governance/PrepareDecisionPage.tsx#startsOn': from(
    'governance/register/actions/create-decision.ts',
    'form.startsOn, form.termEndsOn',
  ),
  'governance/PrepareDecisionPage.tsx#termEndsOn': from(
    'governance/register/actions/create-decision.ts',
    'form.startsOn, form.termEndsOn',
  ),
  'governance/RolePage.tsx#endsOn': term('governance/role-mandate.ts', 'endsOn'),
  'governance/RolePage.tsx#startsOn': term('governance/role-mandate.ts', 'startsOn'),
  'network/ContactPage.tsx#mandateEnd': term('network/contacts/contact.ts', 'mandateEnd'),
  'network/ContactPage.tsx#mandateStart': term('network/contacts/contact.ts', 'mandateStart'),
  'network/HandOverPage.tsx#endsOn': term('network/mandates/election.ts', 'endsOn'),
  'network/MandatesPage.tsx#heldOn': term('network/mandates/election.ts', 'heldOn'),
  'people/PersonMandates.tsx#endsOn': term('people/mandate.ts', 'endsOn'),
  'people/PersonMandates.tsx#startsOn': term('people/mandate.ts', 'startsOn'),
  'people/PersonRoles.tsx#startsOn': term('people/role.ts', 'startsOn'),
  'experiments/stage-forms.tsx#station': near('experiments/gates/evidence.ts', 'idea'),
  'network/FeesPage.tsx#effectiveFrom': near('network/fees/form.ts', 'effectiveFrom'),
  'surveys/PreparePage.tsx#closesOn': from('surveys/actions/run-survey.ts', 'ends-in-the-past'),
  'surveys/SurveyFormPage.tsx#closesOn': from('surveys/actions/run-survey.ts', 'ends-in-the-past'),
  'assessments/KeepPages.tsx#dueOn': from('assessments/routes/keep.tsx', 'from-today'),
  'assessments/FactsView.tsx#sourceDayField(question)': up(
    'assessments/fact-source.ts',
    'dayWrong',
  ),
  'assessments/PlanPage.tsx#closesOn': from('assessments/routes/keep.tsx', 'from-today'),
  'votes/VoteFields.tsx#closesOn': from('votes/vote.ts', 'ends-in-the-past'),
}

/** Days that may lie on both sides of today: each with why. */
const anyDay: Readonly<Record<string, string>> = {
  ...because('the bounds of a question that somebody writes: what is asked may be of any time', [
    'questionnaires/QuestionFormFields.tsx#common',
  ]),
  ...because('a plan is written before, and put right afterwards', [
    'draws/CommitSteps.tsx#day',
    'draws/RecruitForms.tsx#eraseOn',
    'draws/RulePage.tsx#lettersOn',
    'draws/RulePage.tsx#name',
    'experiments/ProtocolItemForm.tsx#common',
    'experiments/ProtocolPhaseForm.tsx#endsOn',
    'experiments/ProtocolPhaseForm.tsx#on',
    'experiments/ProtocolPhaseForm.tsx#startsOn',
    'experiments/SettingField.tsx#common',
    'experiments/agreement-forms.tsx#endsOn',
    'experiments/agreement-forms.tsx#startsOn',
  ]),
  ...because('what an authority promised is written down as it was promised, late or not', [
    'experiments/FollowUpFields.tsx#answerDueOn',
    'experiments/FollowUpFields.tsx#dueOn',
  ]),
  ...because('a period, whose two ends are compared', [
    'network/BillPage.tsx#startsOn',
    'network/HealthPage.tsx#au',
    'network/HealthPage.tsx#du',
    'network/NeedPage.tsx#from',
    'network/NeedPage.tsx#until',
  ]),
  ...because('said by whoever keeps the house, of a paper of its own', [
    'letterheads/EntityPage.tsx#signatoryUntil',
  ]),
  ...because('the page of components shows a form that goes nowhere', ['home/Forms.tsx#debut']),
}

function because(why: string, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, why]))
}

const house = filesBelow('src/modules', /\.tsx?$/)

describe('every field where a day is typed', () => {
  test('says which days it takes', () => {
    const known = [...Object.keys(ranged), ...Object.keys(anyDay)]
    const asked = [...new Set(house.flatMap(dayFields))]
    expect(asked.length).toBeGreaterThan(70)
    expect(asked.filter((field) => !known.includes(field))).toEqual([])
    expect(known.filter((field) => !asked.includes(field))).toEqual([])
  })

  test.each(Object.entries(ranged))(
    '%s: another day is refused where the list says',
    (_, asked) => {
      const text = house.find(({ path }) => path === `src/modules/${asked.refusedIn}`)?.text ?? ''
      const inTable = new RegExp(`\\b${asked.by}: '${asked.range}'`).test(text)
      expect(inTable || text.includes(asked.by), asked.refusedIn).toBe(true)
    },
  )

  test('a table of ranges is asked by a page', () => {
    const tables = house.flatMap(({ text }) =>
      [...text.matchAll(/export const (\w+) = \{[^}]*\} as const satisfies DayRanges/g)].map(
        ([, name = '']) => name,
      ),
    )
    expect(tables.length).toBeGreaterThan(12)
    const routes = house.filter(({ path }) => /\/routes\//.test(path))
    const asked = (name: string) =>
      routes.some(({ text }) =>
        new RegExp(`(?:ranges|days|\\?): ?${name}\\b|\\? ${name} `).test(text),
      )
    expect(tables.filter((name) => !asked(name))).toEqual([])
  })

  test('a new one is found', () => {
    const text = '<DateField\n name="dueOn"\n form={form} />'
    expect(dayFields({ path: 'src/modules/x/pages/New.tsx', text })).toEqual(['x/New.tsx#dueOn'])
  })
})

describe('the year of a day', () => {
  /** Where a day is not typed in a field: it is made by the house, or only shown. */
  const madeOrShown = [
    'src/modules/governance/meeting.ts',
    'src/modules/mailings/clicks/counted-link.ts',
    'src/modules/network/declaration/signature.ts',
    'src/modules/people/rights/pages/HeldData.tsx',
  ]
  const readsDays = (text: string) =>
    /\bisDay\b|z\.iso\.date\(\)|\.regex\(\/\^\(?\\d\{4\}-\\d/.test(text)

  test('is held by the shared reader, in every room that reads one', () => {
    const found = filesBelow('src/modules', /\.tsx?$/)
      .filter(({ path }) => !/\.test\.tsx?$/.test(path))
      .filter(({ path, text }) => readsDays(text) && !madeOrShown.includes(path))
      .map(({ path }) => path)
    expect(
      found,
      'Read the day by requiredDay, optionalDay or checkDay (src/kit/fields.ts).',
    ).toEqual([])
  })

  test.each([
    "z.string().refine(isDay, say('Non', 'No'))",
    'z.iso.date()',
    String.raw`z.string().regex(/^\d{4}-\d{2}-\d{2}$/)`,
  ])('is not held by a reader of its own: %s', (planted) => {
    expect(readsDays(planted)).toBe(true)
  })
})
