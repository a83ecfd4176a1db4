import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { type Draw, isPublished } from '../draw.ts'
import { drawPaths } from '../paths.ts'
import type { DrawFeature } from '../quota.ts'
import type { ToldRelaxation } from '../relaxation.ts'
import { drawTexts } from '../texts/draw.ts'
import { ruleTexts } from '../texts/rule.ts'
import type { FamilyDraw } from '../turn.ts'
import { DrawFamily } from './DrawFamily.tsx'
import { DrawLinks } from './DrawLinks.tsx'
import { DrawStateBadge } from './DrawStateBadge.tsx'
import { RuleQuotas } from './RuleQuotas.tsx'

export interface DrawPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly place: string | undefined
  readonly features: readonly DrawFeature[]
  readonly relaxations: readonly ToldRelaxation[]
  readonly family: readonly FamilyDraw[]
  readonly mayRun: boolean
}

/** The public page of a draw: what it is, its rule, and what was relaxed by whom and why. */
export function DrawPage(props: DrawPageProps) {
  const { frame, draw, mayRun } = props
  const said = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={draw.title}
      crumbs={[{ label: said.draws, href: drawPaths.list }]}
      eyebrow={<DrawStateBadge locale={frame.locale} state={draw.state} />}
      actions={
        mayRun && draw.state === 'preparing' ? (
          <ButtonLink href={drawPaths.rule(draw.slug)}>{ruleTexts[frame.locale].steps}</ButtonLink>
        ) : undefined
      }
    >
      {draw.state === 'void' && draw.voidReason ? (
        <Notice tone="danger" title={said.voided}>
          <p>{draw.voidReason}</p>
        </Notice>
      ) : null}
      {isPublished(draw) ? null : (
        <Notice tone="info">
          <p>{said.beingWritten}</p>
        </Notice>
      )}
      <DrawFamily locale={frame.locale} slug={draw.slug} family={props.family} />
      {draw.purpose ? <Prose markdown={draw.purpose} /> : null}
      <RuleFacts {...props} />
      <RuleQuotas
        locale={frame.locale}
        panelSize={draw.panelSize}
        features={props.features}
        relaxations={props.relaxations}
      />
      <DrawLinks locale={frame.locale} draw={draw} mayRun={mayRun} />
    </Layout>
  )
}

function RuleFacts({ frame, draw, place }: DrawPageProps) {
  const { locale } = frame
  const said = ruleTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : '')
  const facts = [
    { name: drawTexts[locale].seats, value: String(draw.panelSize) },
    { name: said.organiser, value: draw.organiser },
    { name: drawTexts[locale].where, value: place ?? '' },
    { name: said.population, value: draw.population },
    { name: said.indemnity, value: draw.indemnity },
    { name: said.care, value: draw.care },
    { name: said.registrationClosesOn, value: day(draw.registrationClosesOn) },
    { name: said.drawOn, value: day(draw.drawOn) },
    { name: said.firstSessionOn, value: day(draw.firstSessionOn) },
    { name: said.replacementsEndOn, value: day(draw.replacementsEndOn) },
  ]
  return <Facts layout="rows" items={facts.filter(({ value }) => value !== '')} />
}
