import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, isTold } from '../../draw.ts'
import { wavesYield } from '../../forecasts/index.ts'
import { mayRunDraw } from '../../permissions.ts'
import type { Source } from '../../recruitment.ts'
import {
  codesFingerprint,
  hashesOf,
  householdOf,
  insertRecruits,
  insertWave,
  keyed,
  knownBefore,
  listOptOuts,
  listTaken,
  listWaves,
  makePeople,
  openOwnRecruitment,
  optOutSecret,
} from '../../recruits/index.ts'
import { answeredBy, type FilePerson, strataOf } from '../../recruits/nouns.ts'
import { lockDraw } from '../../store/draws.ts'
import { drawLetters, frameFingerprint } from '../letter-draw.ts'
import { markLetterList } from '../store/letter-lists.ts'
import type { LettersDrawn } from './read-letters.ts'

export interface WaveAskedFor {
  readonly source: Source
  readonly size: number
  readonly seed: string
  readonly isSeedOfHouse?: boolean
  readonly confidence: number
  /** Lines that a round gave to a list fixed before it. */
  readonly beacon?: LettersDrawn
  readonly lines: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly person: FilePerson
  }[]
}

export type MakeWaveRefusal =
  | 'forbidden'
  | 'not-now'
  | 'too-many-letters'
  | 'erased'
  | 'rule-names-round'

/** The lines that may be written to, with their areas and households: none for who was drawn before, or asked not to be. */
export async function frameOf(ctx: Ctx, draw: Draw, asked: Pick<WaveAskedFor, 'source' | 'lines'>) {
  const recruitment = await openOwnRecruitment(ctx, draw)
  const taken = await listTaken(ctx.db, draw.id)
  const { secret } = recruitment
  if (secret === undefined) return refused('erased')
  const refusing = await listOptOuts(ctx.db)
  const house = await optOutSecret(ctx.db)
  const isKnown = await knownBefore(ctx, draw)
  const free = asked.lines.filter(
    ({ person }) => !hashesOf(house, person).some((hash) => refusing.has(hash)) && !isKnown(person),
  )
  const frame = free.map(({ line, person }) => ({
    line,
    stratum: person.stratum,
    household: householdOf(secret, person) ?? contactKey(secret, person),
  }))
  const learned = await wavesYield(ctx.db, draw.id, answeredBy(dayOf(ctx.now)))
  const usual = asked.source.usualResponse
  const strata = strataOf(
    free.map(({ person }) => person.stratum),
    learned,
    usual,
    recruitment.responses,
  )
  const rates = new Map(strata.map(({ name, response }) => [name, response]))
  const responseOf = (stratum: string) => rates.get(stratum) ?? usual
  return done({ recruitment, secret, taken, free, frame, strata, responseOf })
}

/**
 * The first draw: among the lines of a list, those who get a letter. Only the lines drawn are kept. At most one letter for
 * a household when the rule says so, none for who was drawn before, none for who asked not to be asked. By a round of the
 * beacon when the rule names one; by a seed that somebody says otherwise.
 */
export async function makeWave(
  ctx: Ctx,
  draw: Draw,
  asked: WaveAskedFor,
): Promise<Result<{ id: string; size: number; skipped: number }, MakeWaveRefusal>> {
  const locked = await lockDraw(ctx.db, draw.id)
  const waves = await listWaves(ctx.db, draw.id)
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const framed = await frameOf(ctx, draw, asked)
  if (!framed.ok) return framed
  if (locked?.state !== 'preparing' && locked?.state !== 'recruiting') return refused('not-now')
  if (locked.lettersRound !== undefined && !asked.beacon) return refused('rule-names-round')
  const { recruitment, secret, taken, free, frame, strata, responseOf } = framed.value
  const drawn = asked.beacon
    ? { lines: asked.beacon.lines, skipped: 0 }
    : drawLetters(frame, asked.size, asked.seed, {
        ...{ oneByHome: draw.sameAddress, taken: taken.households, responseOf },
      })
  if (drawn.lines.length < asked.size) return refused('too-many-letters')

  const id = newId(ctx.now, ctx.chance)
  const byLine = new Map(free.map((entry) => [entry.line, entry.person]))
  const newcomers = drawn.lines.flatMap((line, at) => {
    const person = byLine.get(line)
    return person
      ? [
          {
            identity: person,
            status: 'invited' as const,
            answers: {},
            channel: channelOf(asked.source.kind),
            waveId: id,
            number: at + 1,
            stratum: person.stratum,
          },
        ]
      : []
  })
  const people = makePeople(ctx, draw, recruitment, newcomers, taken.codes)
  if (asked.beacon) await markLetterList(ctx.db, asked.beacon.list, { drawnAt: ctx.now })
  await insertWave(
    ctx.db,
    {
      id,
      drawId: draw.id,
      sourceId: asked.source.id,
      number: (waves.at(-1)?.number ?? 0) + 1,
      size: people.length,
      frameSize: asked.lines.length,
      frameSha256:
        asked.beacon?.frameSha256 ?? frameFingerprint(asked.lines.map(({ cells }) => cells)),
      beacon: asked.beacon && {
        ...{ round: asked.beacon.list.round, signature: asked.beacon.signature },
        list: asked.beacon.list.number,
      },
      seed: asked.seed,
      isSeedOfHouse: asked.isSeedOfHouse ?? false,
      expectedResponse: asked.source.usualResponse,
      confidence: asked.confidence,
      codesSha256: codesFingerprint(secret, people),
      strata: strata.map((item) => ({
        ...item,
        letters: people.filter(({ stratum }) => stratum === item.name).length,
      })),
      committedAt: undefined,
      postedOn: undefined,
      remindedOn: undefined,
    },
    ctx.now,
  )
  await insertRecruits(ctx.db, people, ctx.now)

  ctx.audit({
    act: 'draw.wave-drawn',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { letters: people.length, among: asked.lines.length },
  })
  ctx.changed(`draw:${draw.id}`)
  return done({ id, size: people.length, skipped: drawn.skipped })
}

/** A list of telephones has no household but the number itself. */
function contactKey(secret: string, person: FilePerson): string | undefined {
  const digits = person.phone.replace(/\D/g, '').slice(-9)
  return digits === '' ? undefined : keyed(secret, 'phone', digits)
}

function channelOf(kind: Source['kind']): string {
  return kind === 'addresses' ? 'letter' : kind === 'volunteers' ? 'volunteer' : kind
}
