import { type Chance, seededChance } from '#kit/chance.ts'
import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { ownOf } from '#kit/own.ts'
import { findEventBySlug, networkEventPath } from '#modules/events/index.ts'
import { findResourceBySlug, resourcePath } from '#modules/resources/index.ts'
import { findTerritoryBySlug, listDemoPlaceIds } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { drawInvitations } from '../actions/draw-invitations.ts'
import { seedReferential } from '../actions/seed-referential.ts'
import { randomKey } from '../answer-code.ts'
import { levelOfKind, usualFloors } from '../assessment.ts'
import {
  type Asked,
  concerns,
  findMarker,
  type Level,
  markersOf,
  questionsOf,
} from '../index-model.ts'
import type { AnswerMedium } from '../media-counts.ts'
import type { ModelVersion } from '../model-version.ts'
import { askedOf } from '../results.ts'
import type { Answer, Answers } from '../score.ts'
import {
  deleteAssessmentsOf,
  insertAssessment,
  insertWorkshop,
  listWaves,
  saveAssessment,
  saveFacts,
} from '../store/assessments.ts'
import { deleteLinksTo, insertAction, insertMarkerLink } from '../store/markers.ts'
import { findPublishedModel } from '../store/models.ts'
import { insertInvitations, insertRecord } from '../store/records.ts'

const place = 'valbrenne'
const gatheringSlug = 'rencontres-du-reseau-a-valbrenne'

/** Sheets of the start that speak of what a marker looks at; a marker without any says that nothing is linked to it. */
export const helpful: Readonly<Record<string, readonly string[]>> = {
  'living-elections': [
    'choisir-au-jugement-majoritaire',
    'soumettre-une-question-a-une-votation-citoyenne',
  ],
  accountability: ['tenir-le-droit-de-suite-repondre-a-chaque-proposition'],
  'council-debate': ['decider-a-plusieurs-sans-s-epuiser'],
  'public-money': [
    'mener-un-budget-participatif-de-bout-en-bout',
    'lire-son-budget-a-la-lumiere-du-climat',
  ],
  'information-for-all': ['ouvrir-une-consultation-en-ligne-et-dans-une-salle'],
  'places-to-take-part': [
    'une-maison-pour-decider-entre-deux-elections',
    'installer-une-assemblee-citoyenne-qui-dure',
  ],
  'those-not-heard': [
    'aller-vers-celles-et-ceux-qu-on-n-entend-pas',
    'mener-une-campagne-de-porte-a-porte-qui-ecoute',
  ],
  'asked-before': [
    'informer-consulter-decider-ensemble-dire-la-verite-sur-le-niveau-de-participatio',
    'faire-passer-chaque-grand-projet-par-une-sequence-democratique',
  ],
  'answer-given': ['tenir-le-droit-de-suite-repondre-a-chaque-proposition'],
  'inhabitants-initiatives': ['ouvrir-un-droit-d-interpellation-aux-habitant-es'],
  associations: ['preparer-une-convention-de-partenariat-pour-experimenter'],
  'learning-together': ['evaluer-une-demarche-participative-sans-attendre-la-fin'],
}

/** How many invented people of each role answered, in the order of the roles; how they see things, from 0 to 1; what was chosen. */
const waves = [
  {
    ...{ wave: 1, daysAgo: 400, people: [38, 9, 14, 4] },
    ...{ tone: [0.3, 0.72, 0.55, 0.4], facts: 0.35 },
    chosen: [
      {
        marker: 'answer-given',
        text: 'Répondre par écrit, sous deux mois, à chaque question posée en réunion publique.',
      },
      {
        marker: 'those-not-heard',
        text: 'Tenir une permanence au marché, une fois par mois, avec deux élu·es.',
      },
    ],
  },
  {
    ...{ wave: 2, daysAgo: 20, people: [64, 11, 17, 9] },
    ...{ tone: [0.52, 0.74, 0.6, 0.45], facts: 0.55 },
    chosen: [
      {
        marker: 'council-likeness',
        text: 'Avant les prochaines élections, raconter en public ce que fait un·e élu·e, et aider qui hésite à se présenter.',
      },
      {
        marker: 'information-for-all',
        text: 'Annoncer chaque décision du conseil sur une page, en mots courants, affichée à la boulangerie et à la mairie.',
      },
    ],
  },
] as const

const tooFew =
  'Quatre associations seulement ont répondu. Le conseil municipal a choisi de publier quand même, pour que le débat ait lieu ; leurs réponses ne sont pas montrées.'

/** One invented town that looked at itself twice, and what it tried in between. */
export async function loadDemoIndex(ctx: Ctx): Promise<void> {
  await seedReferential(ctx)
  const model = await findPublishedModel(ctx.db)
  const territory = await findTerritoryBySlug(ctx.db, place)
  if (!model || !territory) return
  if ((await listWaves(ctx.db, territory.id)).length > 0) return
  const around = { level: levelOfKind(territory.kind), population: territory.population }
  // A chance of its own: that of the house is not spent by invented people.
  const chance = seededChance(2_026)
  for (const wave of waves)
    await loadWave(ctx, { model, territoryId: territory.id, around, chance, wave })
  await linkSheets(ctx, model)
}

interface Loading {
  readonly model: ModelVersion
  readonly territoryId: string
  readonly around: Asked
  readonly chance: Chance
  readonly wave: (typeof waves)[number]
}

async function loadWave(ctx: Ctx, { model, territoryId, around, chance, wave }: Loading) {
  const { content } = model
  const id = newId(ctx.now, ctx.chance)
  const closesOn = addDays(dayOf(ctx.now), -wave.daysAgo)
  const at = (days: number) => new Date(ctx.now.getTime() - (wave.daysAgo + days) * 86_400_000)
  await insertAssessment(
    ctx.db,
    {
      ...{ id, territoryId, wave: wave.wave, kind: 'participative', modelId: model.id, closesOn },
      intro:
        'La commune invite habitant·es, élu·es, agent·es et associations à dire comment on y décide. Les résultats seront discutés en réunion publique.',
      expert: '',
      floors: usualFloors(content),
    },
    at(60),
  )
  await insertInvitations(ctx.db, drawInvitations(ctx.chance, id, content))
  const facts = questionsOf(content)
    .map(({ question }) => question)
    .filter((question) => question.kind === 'objective' && concerns(question, around))
  const source = { from: 'Registre des délibérations, mairie', on: addDays(closesOn, -12) }
  await saveFacts(ctx.db, id, {
    facts: answersTo(facts, wave.facts, chance),
    // One in five was never said: a page that shows them shows that too.
    factSources: Object.fromEntries(
      facts.flatMap(({ id: question }, at) => (at % 5 === 4 ? [] : [[question, source]])),
    ),
  })
  for (const [rank, { id: role }] of content.roles.entries()) {
    for (let person = 0; person < (wave.people[rank] ?? 0); person++) {
      const asked = content.pillars.flatMap((pillar) => askedOf(pillar, role, around))
      await insertRecord(ctx.db, {
        ...{ id: randomKey(ctx.chance), assessmentId: id, role },
        medium: mediumOf(wave.wave, person),
        answers: answersTo(asked, wave.tone[rank] ?? 0.5, chance),
      })
    }
  }
  await saveAssessment(ctx.db, id, {
    ...{ openedAt: at(50), closedAt: at(-1), publishedAt: at(-6), named: true },
    reason: wave.people.some((count) => count < 5) ? tooFew : '',
  })
  // The invented gathering was held while people answered the second time.
  const gathering = wave.wave === 2 && (await findEventBySlug(ctx.db, gatheringSlug))
  if (gathering) {
    await insertWorkshop(ctx.db, id, {
      ...{ id: newId(ctx.now, ctx.chance), kind: 'assessment' as const },
      title: 'Répondre ensemble, pendant les Rencontres du réseau',
      href: networkEventPath('event', gathering.slug),
      minutes: '',
    })
  }
  for (const { marker, text } of wave.chosen) {
    if (!findMarker(content, marker)) continue
    await insertAction(ctx.db, {
      ...{ id: newId(ctx.now, ctx.chance), assessmentId: id, markerId: marker, text },
      ...{ dueOn: addDays(closesOn, 200), committed: false, chosenOn: addDays(closesOn, 8) },
    })
  }
}

/** One in five on paper; the second time, one in three in the workshop. */
function mediumOf(wave: number, person: number): AnswerMedium {
  if (person % 5 === 0) return 'paper'
  return wave === 2 && person % 3 === 0 ? 'workshop' : 'screen'
}

/** Levels around this tone; one question in twelve is passed over, another left blank. */
function answersTo(
  questions: readonly { readonly id: string }[],
  tone: number,
  chance: Chance,
): Answers {
  const draws = chance.bytes(questions.length * 2)
  const pairs = questions.flatMap(({ id }, at): [string, Answer][] => {
    const [spread = 0, passed = 0] = [draws[2 * at], draws[2 * at + 1]]
    if (passed < 10) return []
    if (passed < 31) return [[id, 'unknown']]
    // A habit of the place, question by question, then of the person.
    const own = ((at * 37) % 10) / 10 - 0.45
    const value = tone + own * 0.5 + (spread / 255 - 0.5) * 0.7
    const level = Math.min(4, Math.max(1, Math.round(1 + 3 * value))) as Level
    return [[id, level]]
  })
  return Object.fromEntries(pairs)
}

async function linkSheets(ctx: Ctx, { content }: ModelVersion) {
  for (const { marker } of markersOf(content)) {
    for (const slug of ownOf(helpful, marker.id) ?? []) {
      const sheet = await findResourceBySlug(ctx.db, slug)
      if (sheet?.state !== 'published') continue
      const id = newId(ctx.now, ctx.chance)
      const { title } = sheet
      const href = resourcePath(slug)
      await insertMarkerLink(
        ctx.db,
        { id, markerId: marker.id, kind: 'resource', title, href },
        ctx.now,
      )
    }
  }
}

export async function removeDemoIndex(ctx: Ctx): Promise<void> {
  const territory = await findTerritoryBySlug(ctx.db, place)
  const invented = await listDemoPlaceIds(ctx.db)
  if (territory && invented.includes(territory.id)) await deleteAssessmentsOf(ctx.db, territory.id)
  await deleteLinksTo(
    ctx.db,
    Object.values(helpful).flatMap((slugs) => slugs.map((slug) => resourcePath(slug))),
  )
}
