import { writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Steps } from '#ui/Steps/Steps.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { DrawState } from '../../draw.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { DrawStateBadge } from '../../pages/DrawStateBadge.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import { proceedingsTexts, stampTexts } from '../../seals/nouns.ts'
import { CommitStep, WitnessStep } from './CommitSteps.tsx'
import { QuotaStep } from './QuotaStep.tsx'
import { SeatsStep } from './SeatsStep.tsx'
import { formOf, type ProceedingsProps, StepForm } from './StepForm.tsx'
import { EndingReason, Waiting } from './Waiting.tsx'

const order: readonly DrawState[] = [
  'recruiting',
  'frozen',
  'listed',
  'committed',
  'drawn',
  'closed',
]

/** Steps whose form is on the page of each state: it tells its own refusal. */
const formsOf: Readonly<Partial<Record<DrawState, readonly string[]>>> = {
  recruiting: ['freeze', 'void'],
  frozen: ['list', 'relax', 'accept', 'back', 'void'],
  listed: ['witness', 'commit', 'back', 'void'],
  drawn: ['fill', 'vacate', 'close', 'void'],
}

/** What those who run the draw do next: one step, its form, and nothing else. */
export function ProceedingsPage(props: ProceedingsProps) {
  const { frame, draw, form } = props
  const texts = proceedingsTexts[frame.locale]
  const at = order.indexOf(draw.state)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      eyebrow={<DrawStateBadge locale={frame.locale} state={draw.state} />}
      refused={Object.keys(form.problems).length > 0}
      actions={
        <ButtonLink href={sealPaths.receipt(draw.slug)} tone="quiet">
          {texts.receipt}
        </ButtonLink>
      }
    >
      <LiveRegion subject={`draw-trial:${draw.id}`} state={stateOf(props)}>
        {form.problems['form'] && !formsOf[draw.state]?.includes(props.step) ? (
          <Notice tone="caution">
            <p>{form.problems['form']}</p>
          </Notice>
        ) : null}
        <Current {...props} />
        <h2>{texts.stepsTitle}</h2>
        <Steps
          items={texts.steps.map((title, rank) => ({
            title,
            state: rank <= at ? 'done' : rank === at + 1 ? 'current' : 'ahead',
          }))}
        />
        {draw.state === 'frozen' || draw.state === 'listed' ? <Back {...props} /> : null}
        {draw.state === 'void' ? null : <Void {...props} />}
      </LiveRegion>
    </Layout>
  )
}

/** The list is computed while somebody looks: the page moves with it, and to the next step when it is there. */
function stateOf({ draw, calculation }: ProceedingsProps): string {
  const told = calculation?.state === 'running' ? calculation : undefined
  return [draw.state, calculation?.state, told?.phase, told?.done].filter(Boolean).join('-')
}

function Current(props: ProceedingsProps) {
  const { frame, draw } = props
  const texts = proceedingsTexts[frame.locale]
  switch (draw.state) {
    case 'preparing':
      return <p>{texts.notPublished}</p>
    case 'recruiting':
      return (
        <section>
          <h2>{texts.freeze}</h2>
          <p>{texts.freezeHelp(props.eligible, draw.panelSize)}</p>
          {props.satBefore > 0 ? <p>{texts.freezeSetAside(props.satBefore)}</p> : null}
          <Freeze {...props} />
        </section>
      )
    case 'frozen':
      return <QuotaStep {...props} />
    case 'listed':
      return (
        <>
          <Chances {...props} />
          <WitnessStep {...props} />
          <CommitStep {...props} />
        </>
      )
    case 'committed':
      return (
        <div class="draw-actions">
          <ButtonLink href={sealPaths.ceremony(draw.slug)}>{texts.toCeremony}</ButtonLink>
          <ButtonLink href={sealPaths.stamps(draw.slug)} tone="quiet">
            {stampTexts[frame.locale].open}
          </ButtonLink>
        </div>
      )
    case 'drawn':
      return <SeatsStep {...props} />
    case 'closed':
      return (
        <>
          <p>{texts.closedHelp}</p>
          <ToldByHand {...props} />
        </>
      )
    case 'void':
      return (
        <>
          <Prose markdown={draw.voidReason ?? ''} />
          <ToldByHand {...props} />
        </>
      )
  }
}

/** With fewer people than seats nothing can be frozen: the page says where people are found. */
function Freeze(props: ProceedingsProps) {
  const { frame, draw, eligible } = props
  const texts = proceedingsTexts[frame.locale]
  if (eligible < draw.panelSize && props.step !== 'freeze')
    return (
      <Notice tone="caution">
        <p>{texts.freezeNot}</p>
        <p>
          <a href={recruitPaths.board(draw.slug)}>{texts.toRecruit}</a>
        </p>
      </Notice>
    )
  return (
    <>
      {eligible < 4 * draw.panelSize ? (
        <Notice tone="caution">
          <p>{texts.freezeWarn}</p>
        </Notice>
      ) : null}
      <Waiting locale={frame.locale} slug={draw.slug} act={fixingActs.freeze} waits={props.waits} />
      <StepForm {...props} name="freeze" submit={texts.freeze}>
        <EndingReason
          locale={frame.locale}
          act={fixingActs.freeze}
          waits={props.waits}
          form={formOf(props, 'freeze')}
        />
      </StepForm>
    </>
  )
}

function Chances({ frame, list }: ProceedingsProps) {
  const texts = proceedingsTexts[frame.locale]
  if (!list) return null
  return (
    <Notice tone={list.shutOut + list.certain > 0 ? 'caution' : 'info'}>
      <p>{texts.least(list.least, list.best)}</p>
      {list.shutOut > 0 ? <p>{texts.shutOut(list.shutOut)}</p> : null}
      {list.certain > 0 ? <p>{texts.certain(list.certain)}</p> : null}
    </Notice>
  )
}

function Back(props: ProceedingsProps) {
  const texts = proceedingsTexts[props.frame.locale]
  return (
    <Disclosure summary={texts.back} open={props.step === 'back'}>
      <p>{texts.backHelp}</p>
      <Waiting
        locale={props.frame.locale}
        slug={props.draw.slug}
        act={fixingActs['go-back']}
        waits={props.waits}
      />
      <StepForm {...props} name="back" submit={texts.backSubmit} tone="quiet">
        <TextArea
          name="reason"
          label={texts.reason}
          form={formOf(props, 'back')}
          rows={2}
          maxlength={500}
          required
        />
      </StepForm>
    </Disclosure>
  )
}

function Void(props: ProceedingsProps) {
  const texts = proceedingsTexts[props.frame.locale]
  return (
    <Disclosure summary={texts.voidTitle} open={props.step === 'void'}>
      <p>{texts.voidHelp}</p>
      <Waiting
        locale={props.frame.locale}
        slug={props.draw.slug}
        act={fixingActs.void}
        waits={props.waits}
      />
      <StepForm {...props} name="void" submit={texts.voidSubmit} tone="danger">
        <TextArea
          name="reason"
          label={texts.reason}
          form={formOf(props, 'void')}
          rows={2}
          maxlength={500}
          required
        />
      </StepForm>
    </Disclosure>
  )
}

/** No mail reaches them: somebody writes or calls, and this is the list. */
function ToldByHand({ frame, toldByHand }: ProceedingsProps) {
  const texts = proceedingsTexts[frame.locale]
  if (toldByHand.length === 0) return null
  return (
    <Table
      caption={texts.toldByHand}
      columns={[{ title: texts.person }, { title: texts.phone }, { title: texts.address }]}
      rows={toldByHand.map(({ name, phone, address }) => [name, phone, address])}
    />
  )
}
