import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { historyTexts } from '#ui/TextHistory/texts.ts'
import { type Circle, circleVisibilities } from '../../circle.ts'
import { paths } from '../../paths.ts'
import { circleTexts } from '../../texts/circles.ts'
import { type TemplateName, templateNames } from '../template.ts'
import { templateTexts } from '../texts/templates.ts'

export interface CircleFormPageProps {
  readonly frame: Frame
  /** Nothing for a circle to open. */
  readonly circle: Circle | undefined
  readonly others: readonly Circle[]
  /** What must be done before this one may be closed. */
  readonly keptOpenBy?: 'holds-others' | 'unsettled' | undefined
  readonly form: FormState
  /** The model whose words fill the form. */
  readonly template: TemplateName | undefined
}

export function CircleFormPage(props: CircleFormPageProps) {
  const { frame, circle, others, keptOpenBy, form, template } = props
  const texts = circleTexts[frame.locale]
  const words = template ? templateTexts[frame.locale][template] : undefined
  const title = circle ? texts.edit : texts.open
  // What the form above has to say is not said here once more.
  const closing = form.values['closing'] === undefined ? emptyForm : form
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={[
        { label: texts.circles, href: paths.circles },
        ...(circle ? [{ label: circle.name, href: paths.circle(circle.slug) }] : []),
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {circle ? (
        <p>
          <a href={paths.versions(circle.slug)}>{historyTexts[frame.locale].link}</a>
        </p>
      ) : (
        <Models {...props} />
      )}
      <Form
        frame={frame}
        action={circle ? paths.edit(circle.slug) : paths.add}
        form={form}
        submit={circle ? texts.save : texts.open}
        seen={circle !== undefined}
      >
        {template ? <input type="hidden" name="template" value={template} /> : null}
        <TextField
          name="name"
          label={texts.name}
          form={form}
          value={circle?.name ?? words?.name}
          required
        />
        <TextArea
          name="purpose"
          label={texts.purpose}
          hint={texts.purposeHint}
          form={form}
          value={circle?.purpose ?? words?.purpose}
          rows={3}
          required
        />
        <TextArea
          name="domain"
          label={texts.domain}
          hint={texts.domainHint}
          form={form}
          value={circle?.domain ?? words?.domain}
          rows={3}
        />
        <Select
          name="parent"
          label={texts.parent}
          hint={circle ? texts.parentHint : undefined}
          form={form}
          value={circle?.parentId ?? ''}
          options={[
            { value: '', label: texts.noParent },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Radios
          name="visibility"
          label={texts.visibility}
          hint={texts.visibilityHint}
          form={form}
          value={circle?.visibility ?? 'public'}
          required
          options={circleVisibilities.map((value) => ({
            value,
            label: texts.visibilities[value],
          }))}
        />
      </Form>
      {circle && !circle.closedAt ? (
        <Disclosure summary={texts.close} open={form.problems['closing'] !== undefined}>
          {keptOpenBy ? (
            <p>{texts.refusals[keptOpenBy]}</p>
          ) : (
            <CloseForm frame={frame} circle={circle} form={closing} />
          )}
        </Disclosure>
      ) : null}
    </Layout>
  )
}

function CloseForm(props: Pick<CircleFormPageProps, 'frame' | 'form'> & { circle: Circle }) {
  const { frame, circle, form } = props
  const texts = circleTexts[frame.locale]
  return (
    <>
      <p>{texts.closeConfirm}</p>
      <Form
        frame={frame}
        id="clore"
        action={paths.close(circle.slug)}
        form={form}
        submit={texts.close}
        tone="danger"
      >
        <TextArea
          locale={frame.locale}
          form={form}
          name="closing"
          label={texts.closeReason}
          hint={texts.closeReasonHint}
          rows={3}
          maxlength={1000}
        />
      </Form>
    </>
  )
}

/** Models are links: the form comes back filled in, and nothing was written yet. */
function Models({ frame }: CircleFormPageProps) {
  const texts = circleTexts[frame.locale]
  return (
    <section>
      <h2>{texts.model}</h2>
      <p>{texts.modelHint}</p>
      <ul class="link-list">
        {templateNames.map((name) => (
          <li>
            <a href={`${paths.add}?modele=${name}`}>{templateTexts[frame.locale][name].label}</a>
            <span class="link-note">{templateTexts[frame.locale][name].hint}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
