import { writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { proseBlocks, proseWords } from '#kit/prose/blocks.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { SeenDecision } from '../seen.ts'
import { decisionTexts } from '../texts/decision.ts'
import { stepHelpTexts, stepTexts } from '../texts/steps.ts'
import { validityTests } from '../words.ts'

const words = defineTexts(
  {
    consent: 'Décision par consentement : feuille de la séance',
    election: 'Élection sans candidat : feuille de la séance et bulletins',
    footer:
      'La personne qui tient le secrétariat copie cette feuille dans l’outil, puis la détruit.',
    steps: 'Les étapes',
    answers: 'Réponses',
    person: 'Personne',
    answer: 'Je consens / j’objecte',
    version: 'Version',
    objection: 'Mon objection',
    tie: 'En quoi elle touche la raison d’être du cercle',
    test: 'Une objection tient si…',
    criteria: 'Critères',
    paper: 'Bulletin',
    me: 'Moi (nom)',
    name: 'Je nomme',
    because: 'Parce que',
    signatures: 'Signatures',
  },
  {
    consent: 'Decision by consent: sheet for the meeting',
    election: 'Election without candidates: sheet for the meeting and papers',
    footer: 'To be copied into the tool by the secretary, then destroyed.',
    steps: 'The steps',
    answers: 'Answers',
    person: 'Person',
    answer: 'I consent / I object',
    version: 'Version',
    objection: 'My objection',
    tie: 'How it touches the purpose of the circle',
    test: 'An objection holds if…',
    criteria: 'Criteria',
    paper: 'Paper',
    me: 'I (name)',
    name: 'I name',
    because: 'Because',
    signatures: 'Signatures',
  },
)

/** For those who are on paper: the text, the steps, a line for each, and papers to cut. */
export function decisionSheet(seen: SeenDecision, locale: Locale, now: Date): Document {
  const { decision, circle, members } = seen.held
  const texts = words[locale]
  const isElection = decision.kind === 'election'
  const people = members.map(({ personId }) => seen.nameOf(personId))
  return {
    title: decision.title,
    subtitle: `${isElection ? texts.election : texts.consent}, ${circle.name}`,
    language: locale,
    authors: [circle.name],
    date: now,
    footer: `${texts.footer} ${writtenDay(now, locale)}`,
    blocks: [
      { kind: 'note', title: decisionTexts[locale].purpose, text: proseWords(circle.purpose) },
      {
        kind: 'heading',
        level: 2,
        text: decisionTexts[locale][isElection ? 'theMandate' : 'theText'],
      },
      ...proseBlocks(seen.wordings.at(-1)?.text ?? '', { under: 2 }),
      { kind: 'heading', level: 2, text: texts.steps },
      { kind: 'list', ordered: true, items: stepsOf(isElection, locale) },
      ...(isElection ? electionBlocks : consentBlocks)(
        people,
        signatureBlocks(seen, locale),
        locale,
      ),
    ],
  }
}

function stepsOf(isElection: boolean, locale: Locale): readonly string[] {
  const steps = isElection
    ? (['criteria', 'nomination', 'reasons', 'change', 'proposal', 'round', 'acceptance'] as const)
    : (['presentation', 'clarification', 'reactions', 'amendment', 'consent'] as const)
  return steps.map((step) => `${stepTexts[locale][step]}. ${stepHelpTexts[locale][step]}`)
}

/**
 * What was decided is attested by whoever led this decision and whoever wrote it down, as it names them: by hand, on the
 * day. Whoever holds the role in the circle at another time signs nothing of it. Once it is taken, those who are not among
 * the present have no line of their own.
 */
export function signatureBlocks(
  { held, nameOf }: SeenDecision,
  locale: Locale,
  present?: readonly string[],
): readonly Block[] {
  const { facilitatorId, secretaryId } = held.decision
  const party = (role: 'facilitator' | 'secretary', personId: string | undefined) => {
    const wasThere = present === undefined || (personId && present.includes(personId))
    const name = wasThere ? nameOf(personId) : ''
    return { party: '', made: '', name, role: decisionTexts[locale][role] }
  }
  return [
    { kind: 'heading', level: 2, text: words[locale].signatures },
    {
      kind: 'signatures',
      parties: [party('facilitator', facilitatorId), party('secretary', secretaryId)],
    },
  ]
}

function consentBlocks(
  people: readonly string[],
  signed: readonly Block[],
  locale: Locale,
): readonly Block[] {
  const texts = words[locale]
  return [
    { kind: 'heading', level: 2, text: texts.answers },
    {
      kind: 'table',
      caption: texts.answers,
      toSign: true,
      columns: [
        { title: texts.person, width: 2 },
        { title: texts.version },
        { title: texts.answer, width: 2 },
      ],
      rows: people.map((name) => [name, '', '']),
    },
    { kind: 'heading', level: 2, text: texts.objection },
    { kind: 'blank-lines', label: texts.me, count: 1 },
    { kind: 'blank-lines', label: texts.objection, count: 3 },
    { kind: 'blank-lines', label: texts.tie, count: 2 },
    { kind: 'heading', level: 2, text: texts.test },
    { kind: 'list', items: validityTests.map((test) => decisionTexts[locale].tests[test]) },
    ...signed,
  ]
}

function electionBlocks(
  people: readonly string[],
  signed: readonly Block[],
  locale: Locale,
): readonly Block[] {
  const texts = words[locale]
  return [
    { kind: 'blank-lines', label: texts.criteria, count: 4 },
    ...signed,
    { kind: 'page-break' },
    // Papers are cut out and given: a page parts none.
    ...people.map(
      (): Block => ({
        kind: 'together',
        blocks: [
          { kind: 'heading', level: 3, text: texts.paper },
          { kind: 'blank-lines', label: texts.me, count: 1 },
          { kind: 'blank-lines', label: texts.name, count: 1 },
          { kind: 'blank-lines', label: texts.because, count: 2 },
        ],
      }),
    ),
  ]
}
