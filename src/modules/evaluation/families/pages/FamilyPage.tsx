import { writtenDay } from '#kit/dates.ts'
import { type FormState, hasProblems } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { paths } from '../../paths.ts'
import type { Family } from '../family.ts'
import type { FamilyFigures } from '../family-trials.ts'
import { familyTexts } from '../texts/families.ts'
import { FamilyBadge } from './FamiliesPage.tsx'
import { FamilyReading } from './FamilyReading.tsx'

export interface FamilyPageProps {
  readonly frame: Frame
  readonly family: Family
  /** Undefined for what was withdrawn. */
  readonly figures: FamilyFigures | undefined
  readonly mayKeep: boolean
  /** Of the act that came back. */
  readonly form: FormState
}

/** The same question in several places: what its trials say together, each of them, and those that do not count. */
export function FamilyPage(props: FamilyPageProps) {
  const { frame, family, figures, mayKeep, form } = props
  const { locale } = frame
  const texts = familyTexts[locale]
  const { state, publishedAt, withdrawnAt } = family
  return (
    <Layout
      frame={frame}
      title={family.title}
      titleIn={writtenLocale}
      crumbs={[
        { label: texts.title, href: paths.families },
        { label: family.title, labelIn: writtenLocale },
      ]}
      refused={hasProblems(form)}
    >
      <p>
        <FamilyBadge words={texts.states[state]} state={state} />
      </p>
      {state === 'draft' ? <p>{texts.draftLead}</p> : null}
      {state === 'published' && publishedAt ? (
        <p>{texts.publishedOn(writtenDay(publishedAt, locale))}</p>
      ) : null}
      {withdrawnAt ? (
        <Notice tone="danger" title={texts.withdrawnOn(writtenDay(withdrawnAt, locale))}>
          <Prose markdown={family.reason} />
        </Notice>
      ) : null}
      {figures ? <FamilyReading {...{ frame, family, figures, mayKeep }} /> : null}
      {mayKeep && figures ? <Keeping {...props} figures={figures} /> : null}
    </Layout>
  )
}

function Keeping(props: FamilyPageProps & { readonly figures: FamilyFigures }) {
  const { frame, family, figures, form } = props
  const texts = familyTexts[frame.locale]
  const { slug, state } = family
  return (
    <>
      {figures.trials.length > 0 ? (
        <Disclosure summary={texts.leave} open={form.values['resultId'] !== undefined}>
          <p>{texts.leaveLead}</p>
          <Form
            frame={frame}
            id="ecarter"
            action={paths.leaveOut(slug)}
            form={form}
            submit={texts.leaveSubmit}
          >
            <Select
              name="resultId"
              label={texts.leaveWhich}
              form={form}
              required
              options={figures.trials.map(({ resultId, experiment }) => ({
                value: resultId,
                label: experiment.title,
                labelIn: writtenLocale,
              }))}
            />
            <TextArea
              name="reason"
              label={texts.leaveReason}
              hint={texts.leaveReasonHint}
              form={form}
              required
            />
          </Form>
        </Disclosure>
      ) : null}
      {state === 'draft' ? (
        <section>
          <ActionButton
            frame={frame}
            action={paths.publishFamily(slug)}
            label={texts.publish}
            confirm={texts.publishConfirm}
            tone="action"
          />
          <ActionButton
            frame={frame}
            action={paths.dropFamily(slug)}
            label={texts.drop}
            confirm={texts.dropConfirm}
            tone="danger"
          />
        </section>
      ) : null}
      {state === 'published' ? (
        <Disclosure
          summary={texts.withdraw}
          open={hasProblems(form) && form.values['resultId'] === undefined}
        >
          <Form
            frame={frame}
            id="retirer"
            action={paths.withdrawFamily(slug)}
            form={form}
            submit={texts.withdrawSubmit}
          >
            <TextArea name="reason" label={texts.leaveReason} form={form} required />
          </Form>
        </Disclosure>
      ) : null}
    </>
  )
}
