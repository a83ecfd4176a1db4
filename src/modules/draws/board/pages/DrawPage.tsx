import { copyPath } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { type Draw, isPublished } from '../../draw.ts'
import { DrawStateBadge } from '../../pages/DrawStateBadge.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { codePaths, openCallPaths, recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { mayCreateDraw, maySeeDraw } from '../../permissions.ts'
import { RuleQuotas } from '../../preparation/index.ts'
import { ruleTexts, type ToldRelaxation } from '../../preparation/nouns.ts'
import type { DrawFeature } from '../../quota.ts'
import { crumbTexts, erasureTexts } from '../../recruits/nouns.ts'
import { closedTexts, endWords, registrationTexts } from '../../registration/nouns.ts'
import type { RegistrationEnd } from '../../registration-end.ts'
import { proceedingsTexts, sealTexts } from '../../seals/nouns.ts'
import { drawTexts } from '../../texts/draw.ts'
import type { FamilyDraw } from '../../turn.ts'
import { DrawFamily } from './DrawFamily.tsx'
import { DrawLinks } from './DrawLinks.tsx'

export interface DrawPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly place: string | undefined
  readonly features: readonly DrawFeature[]
  readonly relaxations: readonly ToldRelaxation[]
  readonly family: readonly FamilyDraw[]
  readonly mayRun: boolean
  /** Whoever wants to may register, without a letter. */
  readonly isOpenCall: boolean
  /** The announced day of erasure; after it was put off, the first and the last, and why. In words. */
  readonly erasure: string
  /** Since nobody registers any more. */
  readonly end: RegistrationEnd | undefined
}

/** The public page of a draw: what it is, its rule, and what was relaxed by whom and why. */
export function DrawPage(props: DrawPageProps) {
  const { frame, draw, mayRun } = props
  const texts = drawTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={draw.title}
      titleIn={writtenLocale}
      crumbs={[{ label: texts.draws, href: drawPaths.list }]}
      eyebrow={<DrawStateBadge locale={frame.locale} state={draw.state} />}
      actions={
        <>
          <NextGesture {...props} />
          {mayCreateDraw(frame.viewer) ? (
            <ButtonLink href={copyPath('tirage', draw.id)} tone="quiet">
              {copyTexts[frame.locale].duplicate}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      {draw.state === 'void' && draw.voidReason ? (
        <Notice tone="danger" title={texts.voided}>
          <Prose markdown={draw.voidReason ?? ''} />
        </Notice>
      ) : null}
      {isPublished(draw) ? null : (
        <Notice tone="info">
          <p>{maySeeDraw(undefined, draw) ? texts.beingWrittenInView : texts.beingWritten}</p>
        </Notice>
      )}
      {props.end?.plannedOn && draw.state !== 'void' ? (
        <Notice tone="caution">
          <p>{endWords(props.end, frame.locale)}</p>
        </Notice>
      ) : null}
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

/** What one comes here to do, by who one is and where the draw stands. */
function NextGesture({ frame, draw, mayRun, isOpenCall }: DrawPageProps) {
  const { locale } = frame
  if (mayRun && draw.state === 'preparing')
    return <ButtonLink href={drawPaths.rule(draw.slug)}>{ruleTexts[locale].steps}</ButtonLink>
  if (mayRun && draw.state !== 'closed' && draw.state !== 'void')
    return (
      <Actions>
        {draw.state === 'recruiting' ? (
          <ButtonLink href={recruitPaths.board(draw.slug)}>{crumbTexts[locale].recruit}</ButtonLink>
        ) : null}
        <ButtonLink
          href={sealPaths.proceedings(draw.slug)}
          tone={draw.state === 'recruiting' ? 'quiet' : 'action'}
        >
          {proceedingsTexts[locale].open}
        </ButtonLink>
      </Actions>
    )
  if (draw.state === 'preparing') return null
  return draw.state === 'recruiting' ? (
    <Actions>
      <ButtonLink href={codePaths.enter}>{registrationTexts[locale].enterTitle}</ButtonLink>
      {isOpenCall ? (
        <ButtonLink href={openCallPaths.register(draw.slug)} tone="quiet">
          {registrationTexts[locale].openTitle}
        </ButtonLink>
      ) : null}
    </Actions>
  ) : (
    <ButtonLink href={sealPaths.receipt(draw.slug)}>{sealTexts[locale].receipt}</ButtonLink>
  )
}

/** The day that was announced, until another one came: then that one, with the first beside it. */
function closing({ draw, end, frame }: DrawPageProps): string {
  const { locale } = frame
  if (!end) return draw.registrationClosesOn ? writtenDay(draw.registrationClosesOn, locale) : ''
  const on = writtenDay(end.on, locale)
  return end.plannedOn ? closedTexts[locale].planned(on, writtenDay(end.plannedOn, locale)) : on
}

function RuleFacts(props: DrawPageProps) {
  const { frame, draw, place, erasure } = props
  const { locale } = frame
  const texts = ruleTexts[locale]
  const day = (on: string | undefined) => (on ? writtenDay(on, locale) : '')
  const facts = [
    { name: drawTexts[locale].seats, value: String(draw.panelSize) },
    { name: texts.organiser, value: draw.organiser },
    { name: drawTexts[locale].where, value: place ?? '' },
    { name: texts.population, value: draw.population },
    { name: texts.indemnity, value: draw.indemnity },
    { name: texts.care, value: draw.care },
    { name: texts.registrationClosesOn, value: closing(props) },
    { name: texts.drawOn, value: day(draw.drawOn) },
    { name: texts.firstSessionOn, value: day(draw.firstSessionOn) },
    { name: texts.replacementsEndOn, value: day(draw.replacementsEndOn) },
    {
      name: erasureTexts[locale].erasedOn,
      value: erasure,
    },
  ]
  return <Facts layout="rows" items={facts.filter(({ value }) => value !== '')} />
}
