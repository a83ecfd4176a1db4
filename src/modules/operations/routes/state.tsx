import { emptyForm, formRefused } from '#kit/form.ts'
import { again, page } from '#platform/answers.ts'
import { undrawnIn } from '#platform/documents/undrawn.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { concernsOf, readAnchor } from '../instance-state.ts'
import { ChainPage } from '../pages/ChainPage.tsx'
import { StatePage } from '../pages/StatePage.tsx'
import { paths } from '../paths.ts'
import { readState, verifyChain } from '../store/state.ts'
import { stateTexts } from '../texts/state.ts'

export const stateRoutes: readonly Route[] = [
  get(paths.state, 'administrator', showState),
  get(paths.verify, 'administrator', verify, { perMinute: 10 }),
]

/** One common letter of each script that the house leaves to a face of the machine. */
const samples = { chinese: '王', japanese: 'か', korean: '김' } as const

async function facelessScripts(): Promise<readonly (keyof typeof samples)[]> {
  const missing = (await undrawnIn(Object.values(samples)))?.letters ?? []
  return (['chinese', 'japanese', 'korean'] as const).filter((one) =>
    missing.includes(samples[one]),
  )
}

async function showState(c: HttpContext) {
  const { ctx, frame } = c.var
  const state = await readState(ctx)
  return page(
    c,
    <StatePage
      frame={frame}
      state={state}
      concerns={concernsOf(state, ctx.now)}
      faceless={await facelessScripts()}
      form={emptyForm}
    />,
  )
}

async function verify(c: HttpContext) {
  const { ctx, frame } = c.var
  const typed = (c.req.query('tete') ?? '').trim()
  const anchor = readAnchor(typed)
  if (typed !== '' && !anchor) {
    const form = formRefused({ tete: typed }, stateTexts[ctx.locale].anchorProblem, 'tete')
    return again(c, <ChainPage frame={frame} report={undefined} anchored={false} form={form} />)
  }
  const report = await verifyChain(ctx.db, anchor)
  const anchored = anchor !== undefined
  return page(c, <ChainPage frame={frame} report={report} anchored={anchored} form={emptyForm} />)
}
