import { formRefused, type Parsed, type RawForm } from '#kit/form.ts'
import { findTerritoryByCode } from '#modules/territories/index.ts'
import { readForm, readUpload } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { CensusFound } from '../census.ts'
import { featureTexts } from '../texts/features.ts'
import { readCensusFile } from './census-file.ts'

/** The form of the census as it was sent, its file read; or the form again, with what to do under its field. */
export async function readSentCensus(
  c: HttpContext,
): Promise<Parsed<{ readonly found: CensusFound; readonly raw: RawForm }>> {
  const texts = featureTexts[c.var.ctx.locale]
  const raw = await readForm(c)
  const refuse = (sentence: string, field: string) =>
    ({ ok: false, form: formRefused(raw, sentence, field) }) as const
  const codes = String(raw['codes'] ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
  const odd = codes.filter((code) => !/^[0-9AB]{5}$/.test(code))
  const least = Number(raw['least'])
  const isAge = Number.isInteger(least) && least >= 0 && least < 30 && raw['least'] !== ''
  if (!isAge) return refuse(texts.leastOdd, 'least')
  if (odd.length > 0) return refuse(texts.codesOdd(odd.slice(0, 5).join(', ')), 'codes')
  if (codes.length > 400) return refuse(texts.codesMany(400), 'codes')
  const read = await readCensusFile(await readUpload(c, 'file'), codes, {
    least,
    names: await namesOf(c, codes),
  })
  if (read.ok) return { ok: true, value: { found: read.value, raw } }
  const field = read.refusal === 'no-code' || read.refusal === 'nothing-found' ? 'codes' : 'file'
  const where = (read.problems ?? []).slice(0, 5).map(texts.censusProblem)
  const more = (read.problems?.length ?? 0) - where.length
  const sentence = [
    texts.censusRefusals[read.refusal],
    ...where,
    ...(more > 0 ? [texts.censusMore(more)] : []),
  ].join(' ')
  return refuse(sentence, field)
}

async function namesOf({ var: { ctx } }: HttpContext, codes: readonly string[]) {
  const names = new Map<string, string>()
  for (const code of codes.length > 1 ? codes : []) {
    const territory = await findTerritoryByCode(ctx.db, code, 'commune')
    if (territory) names.set(code, territory.name)
  }
  return names
}
