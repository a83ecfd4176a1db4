import { seededChance } from '#kit/chance.ts'
import { addDays, dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { countMaps } from '../actions/count-maps.ts'
import { judgeStatement } from '../actions/judge-statement.ts'
import { createMap, openMap } from '../actions/prepare-map.ts'
import { proposeStatement } from '../actions/propose-statement.ts'
import { type Preparation, usualCharter } from '../opinion-map.ts'
import type { Vote } from '../participant.ts'
import { deleteInvented, hasInvented } from '../store/maps.ts'
import { listStatements } from '../store/statements.ts'
import { insertParticipants, keepVotes } from '../store/votes.ts'

const people = 60

/** An open map that sixty invented people of two minds have answered, with a statement refused and one that waits. */
export async function loadDemoMap(real: Ctx): Promise<void> {
  if (await hasInvented(real.db)) return
  const at = (days: number): Ctx => ({
    ...real,
    person: houseViewer,
    now: new Date(real.now.getTime() - days * 86_400_000),
  })
  const today = dayOf(real.now)
  const made = await createMap(at(20), draftFrom(today), { invented: true })
  if (!made.ok) throw new Error('the house may always prepare a map')
  const { id, slug } = made.value
  await openMap(at(19), slug)
  const tokens = await answerAll(at(10), id)
  const [author = ''] = tokens
  await proposeStatement(at(8), author, 'Le maire se gare mal.')
  await judgeStatement(at(7), slug, seeds.length + 1, {
    ...{ verdict: 'refused', clause: 3, reason: 'Il vise une personne et non une idée.' },
  })
  await proposeStatement(at(2), author, 'Il faut un abri à l’arrêt du car.')
  await countMaps(at(1))
  const next = await createMap(at(1), nextDraft(today), { invented: true })
  if (!next.ok) throw new Error('the house may always prepare a map')
}

export async function removeDemoMap(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}

/** Two minds on cars, one on benches and trees: each answers most of the statements. */
async function answerAll(ctx: Ctx, mapId: string): Promise<readonly string[]> {
  const statements = await listStatements(ctx.db, mapId)
  const { bytes } = seededChance(60)
  const shareOf = () => (bytes(1)[0] ?? 0) / 256
  const answeredOn = dayOf(ctx.now)
  const links = Array.from({ length: people }, () => ({
    ...{ id: newId(ctx.now, ctx.chance), link: newSecretLink(ctx) },
  }))
  await insertParticipants(
    ctx.db,
    links.map(({ id, link }) => ({
      ...{ id, mapId, linkHash: link.tokenHash, medium: 'screen', cameOn: answeredOn },
    })),
  )
  await keepVotes(
    ctx.db,
    links.flatMap(({ id }, person) =>
      statements.flatMap(({ id: statementId, number }) => {
        if (shareOf() < 0.15) return []
        const vote = voteOf(person % 5 < 3, minds[number - 1] ?? 'both', shareOf())
        return [{ participantId: id, statementId, mapId, vote, answeredOn }]
      }),
    ),
  )
  return links.map(({ link }) => link.token)
}

function voteOf(isFirst: boolean, mind: Mind, share: number): Vote {
  if (share < 0.08) return 0
  const agrees = mind === 'both' || (mind === 'first') === isFirst
  return (share > 0.9 ? !agrees : agrees) ? 1 : -1
}

type Mind = 'first' | 'second' | 'both'
const asked: readonly (readonly [Mind, string])[] = [
  ['first', 'La rue du Moulin doit être fermée aux voitures.'],
  ['second', 'Il faut plus de places pour se garer près du marché.'],
  ['first', 'On devrait rouler à trente dans tout le bourg.'],
  ['second', 'Les pistes cyclables prennent trop de place.'],
  ['both', 'Il faut plus de bancs sur la place.'],
  ['first', 'Le car devrait passer toutes les heures, même si cela coûte plus cher.'],
  ['second', 'La rocade doit être élargie.'],
  ['both', 'Le chemin de l’école doit être éclairé.'],
  ['first', 'Le samedi, la place devrait être aux piétons.'],
  ['both', 'Des arbres doivent être plantés le long du canal.'],
]
const minds = asked.map(([mind]) => mind)
const seeds = asked.map(([, text]) => text)

function draftFrom(today: string): Preparation {
  return {
    title: 'Se déplacer à Valbrenne',
    presentation:
      'Le plan des rues est refait l’an prochain. Rien n’est décidé, sauf la somme : 200 000 euros.',
    commitment:
      'Le conseil municipal répond en public, dans les deux mois, à chaque énoncé qui rassemble.',
    charter: usualCharter,
    seeds,
    moderation: 'before',
    access: 'open',
    openUntil: addDays(today, 20),
  }
}

/** The one that follows is being written: nobody outside reads it yet. */
function nextDraft(today: string): Preparation {
  return {
    ...draftFrom(today),
    title: 'Bien manger à la cantine',
    presentation: 'Le marché de la cantine se termine en septembre.',
    seeds: [
      'Le pain devrait venir du boulanger du bourg.',
      'Un repas sans viande par semaine suffit.',
    ],
    openUntil: addDays(today, 90),
  }
}
