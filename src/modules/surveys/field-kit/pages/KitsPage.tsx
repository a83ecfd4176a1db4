import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { crumbsToPrepare } from '../../pages/survey-crumbs.ts'
import { paths } from '../../paths.ts'
import type { Survey } from '../../survey.ts'
import { daysToSend, type FieldKit, isOpen, kitDays, longestForWhom, maySend } from '../kit.ts'
import { kitTexts } from '../texts/kits.ts'

export interface KitsPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly kits: readonly FieldKit[]
  readonly form: FormState
  readonly now: Date
  /** The link that was just made, shown in this answer alone. */
  readonly made?: string | undefined
}

/** The kits that were given out, and a place to give one. */
export function KitsPage(props: KitsPageProps) {
  const { frame, survey, kits, form, made } = props
  const texts = kitTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {made ? (
        <Notice tone="good" title={texts.made}>
          <p>{texts.madeText}</p>
          <CopyText locale={frame.locale} text={made} />
        </Notice>
      ) : null}
      {survey.state === 'open' ? <KitForm {...props} /> : null}
      <h2>{texts.kits}</h2>
      {kits.length === 0 ? (
        <EmptyState title={texts.none}>
          {survey.state === 'open' ? <p>{texts.noneText}</p> : null}
        </EmptyState>
      ) : (
        <>
          <p class="hint">{texts.kept}</p>
          {kits.map((kit) => (
            <KitView {...props} kit={kit} />
          ))}
        </>
      )}
    </Layout>
  )
}

function KitForm({ frame, survey, form }: KitsPageProps) {
  const texts = kitTexts[frame.locale]
  return (
    <>
      <h2>{texts.make}</h2>
      <Form frame={frame} action={paths.kits(survey.slug)} form={form} submit={texts.makeIt}>
        <TextField
          name="forWhom"
          label={texts.forWhom}
          hint={texts.forWhomHint}
          form={form}
          maxlength={longestForWhom}
          required
        />
        <NumberField
          name="days"
          label={texts.days}
          hint={texts.daysHint}
          unit={texts.daysUnit}
          form={form}
          value={String(kitDays.usual)}
          required
        />
      </Form>
    </>
  )
}

function KitView({ frame, survey, kit, now }: KitsPageProps & { kit: FieldKit }) {
  const texts = kitTexts[frame.locale]
  const whom = kit.forWhom || texts.somebody
  const written = (moment: Date) => writtenInstant(moment, frame.locale)
  const lastSend = new Date(kit.endsAt.getTime() + daysToSend * 86_400_000)
  const state = kit.closedAt
    ? texts.closedOn(written(kit.closedAt))
    : isOpen(kit, now)
      ? texts.openUntil(written(kit.endsAt))
      : maySend(kit, now)
        ? texts.sendsUntil(written(lastSend))
        : texts.endedOn(written(kit.endsAt))
  return (
    <section aria-label={whom}>
      <h3>{whom}</h3>
      <p>{state}</p>
      {maySend(kit, now) ? (
        <ActionButton
          frame={frame}
          action={paths.closeKit(survey.slug, kit.id)}
          label={texts.close}
          spoken={texts.closeOf(whom)}
          confirm={texts.closeConfirm}
          tone="danger"
        />
      ) : null}
    </section>
  )
}
