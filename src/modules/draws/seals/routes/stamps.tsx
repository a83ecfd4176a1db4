import { verifyStamp } from '#engines/timestamps/index.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { type Result, refused } from '#kit/result.ts'
import { again, page, readUpload, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { instantOfRound } from '../../commitment.ts'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { onOwn, onOwnDraw, within } from '../../routes/on-draw.ts'
import { type AddStampRefusal, addStamp, mostStampBytes } from '../actions/add-stamp.ts'
import { askStamps } from '../actions/ask-stamps.ts'
import type { StampShown } from '../pages/StampsList.tsx'
import { StampsPage, type StampsPageProps } from '../pages/StampsPage.tsx'
import { readSeals, type Seals } from '../store/seals.ts'
import { listStamps } from '../store/stamps.ts'
import { stampTexts } from '../texts/stamps.ts'

export const stampRoutes: readonly Route[] = [
  get(
    sealPaths.stamps(':slug'),
    'signed-in',
    onOwnDraw(async (c, draw) => page(c, await stampsPage(c, draw, {}))),
  ),
  actRoute({
    ...onOwn,
    path: sealPaths.stamps(':slug'),
    options: { bodyLimit: mostStampBytes + 64_000 },
    fresh: true,
    shape: within({}),
    draw: (c, draw, { values, problems }) =>
      stampsPage(c, draw, { form: { values, problems: { response: problems['form'] ?? '' } } }),
    act: handIn,
    refusals: (locale) => ({
      ...stampTexts[locale].refusals,
      'no-file': stampTexts[locale].noFile,
    }),
    next: ({ slug }) => sealPaths.stamps(slug),
    notice: (locale) => stampTexts[locale].added,
  }),
  // Authorities answer when they can: no transaction waits for them.
  post(sealPaths.askStamps(':slug'), 'signed-in', onOwnDraw(ask), {
    ownTransaction: true,
    perMinute: 6,
  }),
]

async function stampsPage(
  c: HttpContext,
  draw: Draw,
  told: Partial<Pick<StampsPageProps, 'failures'>> & { readonly form?: FormState },
) {
  const { ctx, frame } = c.var
  const urls = ctx.settings.timestamps?.urls ?? []
  return (
    <StampsPage
      frame={frame}
      draw={draw}
      stamps={await stampsShown(ctx, draw.id, await readSeals(ctx.db, draw.id))}
      hosts={urls.map((url) => new URL(url).host)}
      failures={told.failures ?? []}
      form={told.form ?? emptyForm}
    />
  )
}

/** Each stamp as it verifies now, with what it leaves open. */
export async function stampsShown(
  ctx: Pick<Ctx, 'db' | 'now' | 'settings'>,
  drawId: string,
  { commitment }: Pick<Seals, 'commitment'>,
): Promise<readonly StampShown[]> {
  if (!commitment) return []
  const speaks = instantOfRound(commitment.round)
  const roots = ctx.settings.timestamps?.roots
  return (await listStamps(ctx.db, drawId)).map(({ number, authority, stampedAt, response }) => {
    const stamp = verifyStamp(response, { imprint: commitment.sha256, roots, now: ctx.now })
    return {
      ...{ number, authority, at: stampedAt, isBefore: stampedAt < speaks },
      root: stamp.ok ? stamp.value.root : 'broken',
    }
  })
}

async function handIn(
  c: HttpContext,
  draw: Draw,
): Promise<Result<undefined, AddStampRefusal | 'no-file'>> {
  const file = await readUpload(c, 'response')
  if (!file) return refused('no-file')
  const response = new Uint8Array(await file.arrayBuffer())
  return addStamp(c.var.ctx, draw.id, { response, source: 'handed-in' })
}

async function ask(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const texts = stampTexts[ctx.locale]
  const asked = await askStamps(ctx, draw, c.var.act)
  if (!asked.ok) {
    const sentence = asked.refusal === 'not-now' ? texts.refusals['not-now'] : texts.noAuthority
    return again(c, await stampsPage(c, draw, { form: formRefused({}, sentence) }))
  }
  const failures = asked.value.flatMap(({ host, problem }) =>
    problem
      ? { host, why: problem === 'no-answer' ? texts.noAnswer : texts.refusals[problem] }
      : [],
  )
  const came = asked.value.length - failures.length
  return failures.length > 0
    ? again(c, await stampsPage(c, draw, { failures }))
    : seeOther(c, sealPaths.stamps(draw.slug), texts.asked(came))
}
