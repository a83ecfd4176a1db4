import {
  listProtocolsToWrite,
  protocolPaths,
  trialPlanAddress,
} from '#modules/experiments/index.ts'
import { notFound, page } from '#platform/answers.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { listIndicators } from '../../indicators/index.ts'
import { plannedIndicator } from '../../indicators/nouns.ts'
import { paths } from '../../paths.ts'
import { takeTexts } from '../../texts/take.ts'
import { TakePage } from '../pages/TakePage.tsx'

/** From the guide or the library to a protocol: what is taken is in the address, and nothing is written here. */
export const takeRoutes: readonly Route[] = [get(paths.take, 'signed-in', show)]

interface Taken {
  readonly lead: string
  /** Address of the question of the protocol that takes it. */
  readonly section: string
  readonly fields: Readonly<Record<string, string>>
}

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const taken = await takenFrom(c)
  if (!taken || !ctx.person) return notFound(c)
  return page(
    c,
    <TakePage
      frame={frame}
      lead={taken.lead}
      experiments={await listProtocolsToWrite(ctx, ctx.person)}
      formOf={(slug) => protocolPaths.rowBegun(slug, taken.section, taken.fields)}
    />,
  )
}

async function takenFrom(c: HttpContext): Promise<Taken | undefined> {
  const { locale } = c.var.ctx
  const texts = takeTexts[locale]
  const { quoi = 'plan', lequel, ...asked } = c.req.query()
  if (quoi === 'plan') {
    const known = planFields.filter((name) => name in asked)
    const fields = Object.fromEntries(known.map((name) => [name, asked[name] ?? '']))
    return { lead: texts.leadPlan, section: trialPlanAddress, fields }
  }
  if (quoi !== 'indicateur') return undefined
  const indicator = (await listIndicators()).find(({ key }) => key === lequel)
  return (
    indicator && {
      lead: texts.leadIndicator(indicator.words.name[locale]),
      section: 'indicateurs',
      fields: plannedIndicator(indicator, locale),
    }
  )
}

/** What the guide may say of a plan; the question that it answers is written by those who ask it. */
const planFields = [
  ...['design', 'drawn', 'outcome', 'treatment', 'block', 'cluster', 'time', 'covariates'],
  ...['se', 'alpha'],
]
