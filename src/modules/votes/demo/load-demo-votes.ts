import { addDays, dayOf } from '#kit/dates.ts'
import { chanceHex } from '#kit/ids.ts'
import { houseViewer } from '#kit/viewer.ts'
import { demoPeople } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { castBallot } from '../ballot/index.ts'
import type { Choice } from '../choice.ts'
import { markPaper, typeBatch } from '../paper/index.ts'
import { closeVote, createVote, openVote, shutVote } from '../preparing/index.ts'
import { addVoters, giveCodes } from '../roll/index.ts'
import type { Code, NewVoter } from '../roll/nouns.ts'
import { deleteInvented, hasInvented } from '../store/votes.ts'
import { voteShape } from '../vote.ts'

/** A vote that is over, with paper and screen, and one that is open. */
export async function loadDemoVotes(real: Ctx): Promise<void> {
  const ctx: Ctx = { ...real, person: houseViewer, mail: () => undefined }
  if (await hasInvented(ctx.db)) return
  await rememberClosed(ctx)
  await prepareOpen(ctx)
}

export async function removeDemoVotes(ctx: Ctx): Promise<void> {
  await deleteInvented(ctx.db)
}

const byScreen = 26
const byPaper = 10

async function rememberClosed(now: Ctx) {
  const before = (days: number) => new Date(now.now.getTime() - days * 86_400_000)
  const ctx = { ...now, now: before(20) }
  const slug = await prepared(ctx, {
    title: 'Que faire de l’ancienne halle ?',
    question: 'Que faire de l’ancienne halle de Valbrenne ?',
    details:
      'Cinq usages ont été étudiés par le panel d’habitant·es ; chacun tient dans le budget.',
    options: [
      'Une salle pour les associations | ouverte chaque soir',
      'Un marché couvert | deux matinées par semaine',
      'Une maison des jeunes',
      'Un atelier de réparation',
      'Laisser la halle fermée',
    ].join('\n'),
    method: 'mj',
    learning: ['approval', 'score', 'schulze', 'irv'],
    tier: 'tracked',
    closesOn: addDays(dayOf(now.now), -6),
  })
  await addVoters(ctx, slug, invented(48))
  await openVote(ctx, slug, ['unreachable'])
  const codes = await giveCodes(ctx, slug)
  const given = codes.ok ? codes.value.given.map(({ code }) => code) : []
  for (const [at, code] of given.slice(0, byScreen).entries()) await vote(ctx, slug, code, at)
  const marked = Array.from({ length: byPaper + 1 }, (_, at) => byScreen + 1 + at)
  await markPaper(ctx, slug, marked)
  await shutVote({ ...now, now: before(6) }, slug, 'Tous les bulletins sont arrivés.')
  const sheets = [
    ...Array.from({ length: byPaper }, (_, at) => ({
      number: at + 1,
      choice: gradesOf(at + byScreen),
    })),
    { number: byPaper + 1, choice: null },
  ]
  for (const { id, name } of [demoPeople.maelle, demoPeople.ilyes])
    await typeBatch({ ...now, person: { ...houseViewer, id, name } }, slug, {
      label: 'Salle des fêtes',
      sheets,
    })
  await closeVote({ ...now, now: before(5) }, slug)
}

async function prepareOpen(now: Ctx) {
  const slug = await prepared(now, {
    title: 'Le prochain thème des Midis du réseau',
    question: 'Quel thème pour le prochain Midi du réseau ?',
    options: ['Rendre compte', 'Tirer au sort', 'Le budget participatif', 'Aller vers'].join('\n'),
    method: 'mj',
    learning: ['schulze'],
    tier: 'tracked',
    proxies: '1',
    closesOn: addDays(dayOf(now.now), 14),
  })
  const known = Object.values(demoPeople).map(({ id, name, email }) => ({
    ...nobody,
    name,
    contact: email,
    personId: id,
  }))
  await addVoters(now, slug, [...known, ...invented(11)])
  await openVote(now, slug, ['unreachable'])
  const codes = await giveCodes(now, slug)
  const given = codes.ok ? codes.value.given.slice(9).map(({ code }) => code) : []
  for (const [at, code] of given.slice(0, 6).entries()) await vote(now, slug, code, at, 4)
}

const nobody: Omit<NewVoter, 'name'> = { contact: '', address: '', college: '', weight: 1 }

const invented = (count: number): readonly NewVoter[] =>
  Array.from({ length: count }, (_, at) => ({ ...nobody, name: `Habitant·e n° ${at + 1}` }))

async function prepared(ctx: Ctx, form: Record<string, unknown>): Promise<string> {
  const made = await createVote(ctx, voteShape.parse(form), { invented: true })
  if (!made.ok) throw new Error('the house may always prepare a vote')
  return made.value.slug
}

async function vote(ctx: Ctx, slug: string, code: Code, at: number, options = 5) {
  const salt = chanceHex(ctx.chance, 16)
  await castBallot(ctx, slug, { code, salt, choice: gradesOf(at, options) })
}

/** Opinions that differ, from a small formula: nothing is drawn. */
function gradesOf(at: number, options = 5): Choice {
  const liked = [5, 4, 3, 3, 1]
  return {
    kind: 'grades',
    grades: Array.from({ length: options }, (_, option) => {
      const away = ((at * (option + 1) + Math.floor(at / 5)) % 5) - 2
      return Math.max(0, Math.min(6, (liked[option] ?? 2) + away))
    }),
  }
}
