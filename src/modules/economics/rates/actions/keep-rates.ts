import type { GridChange } from '#kit/grids/grid.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import { mayKeepEconomics } from '../../permissions.ts'
import type { OverheadYear, Rate } from '../../rate.ts'
import { lockRates, replaceRates, saveOverhead } from '../../store/rates.ts'
import { type RateForm, rateGrid } from '../rate-grid.ts'

export type RatesRefusal = 'forbidden' | 'line-unknown' | 'role-twice' | 'too-many-lines'

/** The rates of a year. What was planned with the former ones keeps what it was worth, until its lines are saved again. */
export async function saveRates(
  ctx: Ctx,
  year: number,
  { added, changed, removed }: GridChange<RateForm>,
): Promise<Result<{ added: number; changed: number; removed: number }, RatesRefusal>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const standing = await lockRates(ctx.db, year)
  if (changed.some(({ id }) => !standing.some((rate) => rate.id === id)))
    return refused('line-unknown')
  const kept = standing.flatMap((rate) => {
    if (removed.includes(rate.id)) return []
    const written = changed.find(({ id }) => id === rate.id)?.written
    return [written ? rateWith(rate.id, year, written) : rate]
  })
  const rates = [
    ...kept,
    ...added.map((written) => rateWith(newId(ctx.now, ctx.chance), year, written)),
  ]
  if (rates.length > rateGrid.most) return refused('too-many-lines')
  if (new Set(rates.map(({ role }) => plainWords(role))).size < rates.length)
    return refused('role-twice')

  await replaceRates(ctx.db, year, rates)

  ctx.audit({ act: 'economics.rates-written', subject: ratesSubject(year), public: false })
  return done({ added: added.length, changed: changed.length, removed: removed.length })
}

/** The share of direct costs that pays for the structure. */
export async function keepOverhead(
  ctx: Ctx,
  overhead: OverheadYear,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  await saveOverhead(ctx.db, overhead)

  ctx.audit({
    act: 'economics.overhead-written',
    subject: ratesSubject(overhead.year),
    public: false,
  })
  return done()
}

export const ratesSubject = (year: number) => `economics-rates:${year}`

function rateWith(id: string, year: number, { role, cost, price }: RateForm): Rate {
  return { id, year, role, costCents: cost, priceCents: price }
}
