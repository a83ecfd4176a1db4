import { addDays, dayOf } from '#kit/dates.ts'
import { chanceHex, newId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import { demoPeople } from '#modules/people/index.ts'
import { findTerritoryBySlug } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { keepDraw } from '../actions/create-draw.ts'
import { enterDice, fillVacancies, holdDraw } from '../ceremony/index.ts'
import type { Draw } from '../draw.ts'
import { answerForPerson } from '../panel/index.ts'
import { addFeatures, publishRule } from '../preparation/index.ts'
import { inventPool, usualFeature } from '../preparation/nouns.ts'
import { closeDraw, freezePool, listPanels, recordWitness, voidDraw } from '../proceedings/index.ts'
import type { Recruitment } from '../recruitment.ts'
import { openOwnRecruitment, saveRecruitment } from '../recruits/index.ts'
import { commitDraw } from '../seals/index.ts'
import { deleteDemoDraws, listDraws, saveDraw } from '../store/draws.ts'
import { listFeatures } from '../store/features.ts'
import { insertPoolPeople, listPool } from '../store/pool-people.ts'
import { beaconTime, diceTime, knownRounds, poolReady } from './invent-pool.ts'

/**
 * Three invented draws: one finished, whose receipt anyone recomputes, one that recruits, one that was
 * declared void. Nobody is written to, and no relay is asked: the rounds used were published long ago.
 */
export async function loadDemoDraws(ctx: Ctx): Promise<void> {
  if ((await listDraws(ctx.db)).some(({ source }) => source === 'demo')) return
  const { id, name } = demoPeople.ilyes
  const person = { id, name, roles: [{ role: 'lab-team' }], secondFactor: true } as const
  const web: Ctx['web'] = { read: async () => ({ ok: false, refusal: 'unreachable' }) }
  const silent: Ctx = { ...ctx, person, web, mail: () => undefined, announce: () => undefined }
  await finished(silent)
  await recruiting(silent)
  await voided(silent)
}

export async function removeDemoDraws({ db }: Pick<Ctx, 'db'>): Promise<void> {
  await deleteDemoDraws(db)
}

const at = (ctx: Ctx, now: Date | string): Ctx => ({ ...ctx, now: new Date(now) })
const second = {
  id: demoPeople.maelle.id,
  name: demoPeople.maelle.name,
  roles: [{ role: 'lab-team' }],
  secondFactor: true,
} as const

const twelveSeats = [
  {
    key: 'sexe',
    label: 'Sexe',
    values: [
      ['f', 'Femmes', 0.52, 6, 6],
      ['h', 'Hommes', 0.48, 6, 6],
    ],
  },
  {
    key: 'age',
    label: 'Âge',
    values: [
      ['16-34', '16 à 34 ans', 0.27, 3, 4],
      ['35-59', '35 à 59 ans', 0.41, 4, 5],
      ['60', '60 ans et plus', 0.32, 3, 5],
    ],
  },
  {
    key: 'secteur',
    label: 'Secteur',
    values: [
      ['bourg', 'Bourg', 0.6, 6, 8],
      ['hameaux', 'Hameaux', 0.4, 4, 6],
    ],
  },
] as const

/** Drawn on a day whose beacon is known: three dice in the hall, then the round fixed beforehand. */
async function finished(ctx: Ctx): Promise<void> {
  const first = at(ctx, '2023-09-04T08:00:00Z')
  const draw = await poolReady(first, {
    title: 'Jury du jardin des remparts',
    people: 60,
    panelSize: 12,
    features: twelveSeats,
  })
  const described = await describe(first, draw, 'saint-aubrac', {
    purpose: 'Dire ce que devient le jardin des remparts, fermé depuis dix ans.',
    organiser: 'Commune de Saint-Aubrac',
    population: 'Personnes de 16 ans et plus qui habitent la commune',
    indemnity: '40 € par demi-journée',
    care: 'Garde d’enfants sur place, repas, trajets remboursés',
    registrationClosesOn: '2023-09-03',
    drawOn: '2023-09-15',
    firstSessionOn: '2023-09-30',
    replacementsEndOn: '2023-10-31',
    reserveSize: 8,
  })
  await recruit(first, described, {
    ...{ contact: 'donnees@saint-aubrac.example', phone: '05 36 49 00 00' },
    // Later than a true draw of that year would say: a demonstration has people to show.
    eraseOn: addDays(dayOf(ctx.now), 90),
  })
  kept(await freezePool(at(ctx, '2023-09-10T08:00:00Z'), draw.id))
  kept(await listPanels(at(ctx, '2023-09-11T08:00:00Z'), draw.id))
  kept(
    await recordWitness(at(ctx, '2023-09-12T08:00:00Z'), draw.id, {
      role: 'Garante du jury',
      statement: 'Les 1 000 panels, recomptés un par un, respectent chaque quota.',
    }),
  )
  const asked = { drawAt: diceTime, place: 'Salle des fêtes de Saint-Aubrac', withDice: true }
  kept(await commitDraw(at(ctx, '2023-09-14T09:00:00Z'), draw.id, asked))
  const hall = at(ctx, diceTime)
  kept(await enterDice(hall, draw.id, '3-5-2'))
  kept(await enterDice({ ...hall, person: second }, draw.id, '352'))
  kept(await holdDraw(at(ctx, beaconTime), draw.id, knownRounds[657413]))
  const after = at(ctx, '2023-09-18T08:00:00Z')
  const [gone, ...others] = await listPool(ctx.db, draw.id, ['drawn'])
  const byPhone = (act: Ctx, personId: string, answer: 'confirmed' | 'declined') =>
    answerForPerson(act, personId, { answer, medium: 'phone' })
  if (gone) kept(await byPhone(after, gone.id, 'declined'))
  for (const person of others) kept(await byPhone(after, person.id, 'confirmed'))
  kept(await fillVacancies(at(ctx, '2023-09-20T16:00:00Z'), draw.id))
  for (const person of await listPool(ctx.db, draw.id, ['drawn']))
    kept(await byPhone(at(ctx, '2023-09-22T08:00:00Z'), person.id, 'confirmed'))
  kept(await closeDraw(at(ctx, '2023-11-02T08:00:00Z'), draw.id))
}

/** Letters have left: thirty-seven people of two hundred said yes. */
async function recruiting(ctx: Ctx): Promise<void> {
  const day = (count: number) => addDays(dayOf(ctx.now), count)
  const territory = await findTerritoryBySlug(ctx.db, 'valbrenne')
  const draw = await keepDraw(ctx, {
    title: 'Convention sur l’eau',
    purpose:
      'Comment partager l’eau de la Brenne quand elle manque : entre maisons, jardins, champs et rivière ?',
    organiser: 'Commune de Valbrenne',
    organiserKind: 'commune',
    territoryId: territory?.id,
    source: 'demo',
    population:
      'Personnes de 16 ans et plus qui habitent la commune, quelle que soit leur nationalité',
    panelSize: 24,
    reserveSize: 11,
    expectedPool: 100,
    indemnity: '101 € par jour',
    care: 'Garde d’enfants, repas, trajets, interprète',
    registrationOpensOn: day(-12),
    registrationClosesOn: day(16),
    drawOn: day(24),
    firstSessionOn: day(45),
    replacementsEndOn: day(80),
  })
  const reference = 'Recensement inventé'
  kept(
    await addFeatures(ctx, draw, [
      usualFeature('sexe', reference, [0.52, 0.48]),
      usualFeature('age', reference, [0.18, 0.22, 0.26, 0.22, 0.12]),
      usualFeature('logement', reference, [0.62, 0.27, 0.11]),
    ]),
  )
  // Who answers for the data, whom to call, and until when people are kept: its letters say so. The number is one of those
  // that are given to nobody.
  await recruit(ctx, draw, {
    ...{ contact: 'donnees@valbrenne.example', phone: '02 61 91 00 00', eraseOn: day(110) },
  })
  kept(await publishRule(ctx, draw))
  const pool = inventPool(await listFeatures(ctx.db, draw.id), 37, false)
  await insertPoolPeople(ctx.db, [
    ...pool.map(({ values }) => row(ctx, draw.id, 'registered', { ...values })),
    ...Array.from({ length: 163 }, () => row(ctx, draw.id, 'invited', {})),
  ])
}

/** Frozen, then declared void: it stays in view with its reason. */
async function voided(ctx: Ctx): Promise<void> {
  const draw = await poolReady(ctx, {
    title: 'Panel de la place du marché',
    people: 30,
    panelSize: 12,
    features: twelveSeats,
  })
  const described = await describe(ctx, draw, 'les-trois-rives', {
    purpose: 'Choisir ce que devient la place du marché les jours sans marché.',
    organiser: 'Communauté de communes des Trois-Rives',
    organiserKind: 'intercommunality',
    population: 'Personnes de 16 ans et plus',
    indemnity: '40 € par demi-journée',
  })
  await recruit(ctx, described, {
    ...{ contact: 'donnees@trois-rives.example', phone: '03 53 01 00 00' },
    eraseOn: addDays(dayOf(ctx.now), 90),
  })
  kept(await freezePool(ctx, draw.id))
  const reason =
    'Deux adresses sur trois des hameaux n’avaient pas reçu la lettre : le tirage reprendra avec un second envoi.'
  kept(await voidDraw(ctx, draw.id, reason))
}

async function describe(ctx: Ctx, draw: Draw, place: string, words: Partial<Draw>) {
  const territory = await findTerritoryBySlug(ctx.db, place)
  const whole = { ...draw, ...words, source: 'demo', territoryId: territory?.id } as const
  await saveDraw(ctx.db, { ...whole, createdBy: undefined })
  return whole
}

/** As a rule is published only once its recruitment says who answers for the data, so do the draws that are over. */
async function recruit(
  ctx: Ctx,
  draw: Draw,
  recruitment: Pick<Recruitment, 'contact' | 'phone' | 'eraseOn'>,
) {
  const own = await openOwnRecruitment(ctx, draw)
  await saveRecruitment(ctx.db, { ...own, controller: draw.organiser, ...recruitment }, ctx.now)
}

function row(
  ctx: Ctx,
  drawId: string,
  status: 'invited' | 'registered',
  answers: Record<string, string>,
): Parameters<typeof insertPoolPeople>[1][number] {
  return {
    id: newId(ctx.now, ctx.chance),
    drawId,
    ticket: chanceHex(ctx.chance, 10),
    status,
    answers,
    household: null,
    channel: 'letter',
    waveId: null,
    codeHash: null,
    personId: null,
    registeredAt: status === 'registered' ? ctx.now : null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

/** An invented story that its own rules refuse is a fault of the story. */
function kept(result: Result<unknown, string>): void {
  if (!result.ok) throw new Error(`the demonstration of draws was refused: ${result.refusal}`)
}
