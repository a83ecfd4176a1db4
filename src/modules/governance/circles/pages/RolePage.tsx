import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Circle } from '../../circle.ts'
import { type CircleRole, roleKinds } from '../../circle-role.ts'
import type { HolderView, MemberView } from '../../circle-view.ts'
import { paths } from '../../paths.ts'
import { fillings, mandateState } from '../../role-mandate.ts'
import { roleVoteTexts } from '../../role-votes/nouns.ts'
import { circleTexts } from '../../texts/circles.ts'

export interface RolePageProps {
  readonly frame: Frame
  readonly circle: Circle
  /** Nothing for a role to write. */
  readonly role: CircleRole | undefined
  /** Every mandate, past ones included, the latest first. */
  readonly mandates: readonly HolderView[]
  readonly members: readonly MemberView[]
  readonly today: string
  /** Whoever opens votes may fill it by one. */
  readonly mayOpenVote: boolean
  /** What must be done before the role may go. */
  readonly keptBy?: 'still-held' | 'being-filled' | undefined
  readonly forms?: {
    readonly role?: FormState
    readonly mandate?: FormState
    /** The end of one mandate, refused. */
    readonly ending?: { readonly mandate: string; readonly form: FormState }
  }
}

/** A role for those who run the circle: what it is, and who holds it. */
export function RolePage(props: RolePageProps) {
  const { frame, circle, role, forms } = props
  const texts = circleTexts[frame.locale]
  const shown = [forms?.role, forms?.mandate, forms?.ending?.form]
  const refused = shown.some((form) => form && Object.keys(form.problems).length > 0)
  return (
    <Layout
      frame={frame}
      title={role?.title ?? texts.newRole}
      titleIn={role && writtenLocale}
      crumbs={[
        { label: texts.circles, href: paths.circles },
        { label: circle.name, href: paths.circle(circle.slug) },
      ]}
      refused={refused}
    >
      {role ? <Mandates {...props} role={role} /> : null}
      <section>
        {role ? <h2>{texts.role}</h2> : null}
        <RoleForm {...props} />
      </section>
      {role ? <EndRole {...props} role={role} /> : null}
    </Layout>
  )
}

function EndRole({ frame, circle, role, keptBy }: RolePageProps & { role: CircleRole }) {
  const texts = circleTexts[frame.locale]
  if (keptBy) {
    return (
      <Disclosure summary={texts.endRole}>
        <p>{texts.refusals[keptBy]}</p>
      </Disclosure>
    )
  }
  return (
    <ActionButton
      frame={frame}
      action={paths.endRole(circle.slug, role.id)}
      label={texts.endRole}
      tone="danger"
      confirm={texts.endRoleConfirm}
    />
  )
}

function Mandates(props: RolePageProps & { role: CircleRole }) {
  const { frame, circle, role, mandates, members, today } = props
  const { locale } = frame
  const texts = circleTexts[locale]
  const form = props.forms?.mandate ?? emptyForm
  const { ending } = props.forms ?? {}
  const endingOf = (id: string) => (ending?.mandate === id ? ending.form : emptyForm)
  return (
    <section>
      <h2>{texts.mandates}</h2>
      {mandates.length === 0 ? (
        <p>{texts.vacant}</p>
      ) : (
        <Table
          caption={texts.mandates}
          captionHidden
          columns={[
            { title: texts.holder },
            { title: texts.startsOn },
            { title: texts.until },
            { title: texts.filledBy },
            { title: texts.state },
            { title: texts.actions },
          ]}
          rows={mandates.map(({ name, mandate }) => [
            name,
            writtenDay(mandate.startsOn, locale),
            endWords(mandate.endedOn ?? mandate.endsOn, locale),
            [texts.fillings[mandate.filledBy], mandate.decisionNote].filter(Boolean).join(' · '),
            [texts.states[mandateState(mandate, today)], mandate.endReason]
              .filter(Boolean)
              .join(' · '),
            mandateState(mandate, today) === 'over' || mandate.endedOn ? null : (
              <Disclosure summary={texts.endMandate} open={endingOf(mandate.id) !== emptyForm}>
                <Form
                  frame={frame}
                  id={`fin-${mandate.id}`}
                  action={paths.endMandate(circle.slug, role.id, mandate.id)}
                  form={endingOf(mandate.id)}
                  submit={texts.endMandate}
                  tone="quiet"
                >
                  <TextField
                    name="reason"
                    label={texts.endReason}
                    hint={texts.endReasonHint}
                    form={endingOf(mandate.id)}
                    maxlength={300}
                  />
                </Form>
              </Disclosure>
            ),
          ])}
        />
      )}
      {props.mayOpenVote ? (
        <p>
          <ButtonLink href={paths.roleVote(circle.slug, role.id)} tone="quiet">
            {roleVoteTexts[locale].openFor}
          </ButtonLink>
        </p>
      ) : null}
      <h3>{texts.give}</h3>
      <Form
        frame={frame}
        id="mandat"
        action={paths.mandates(circle.slug, role.id)}
        form={form}
        submit={texts.give}
      >
        <Select
          name="member"
          label={texts.member}
          form={form}
          required
          options={members
            .filter(({ through }) => !through)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="startsOn" label={texts.startsOn} form={form} value={today} required />
        <DateField name="endsOn" label={texts.endsOn} hint={texts.endsOnHint} form={form} />
        <Select
          name="filledBy"
          label={texts.filledBy}
          form={form}
          required
          options={fillings.map((value) => ({ value, label: texts.fillings[value] }))}
        />
        <TextField name="note" label={texts.note} hint={texts.noteHint} form={form} />
      </Form>
    </section>
  )
}

function RoleForm({ frame, circle, role, forms }: RolePageProps) {
  const texts = circleTexts[frame.locale]
  const form = forms?.role ?? emptyForm
  return (
    <Form
      frame={frame}
      id="role"
      action={paths.role(circle.slug, role?.id ?? 'nouveau')}
      form={form}
      submit={role ? texts.save : texts.addRole}
      seen={role !== undefined}
    >
      <TextField name="title" label={texts.roleTitle} form={form} value={role?.title} required />
      <Select
        name="kind"
        label={texts.kind}
        form={form}
        value={role?.kind ?? 'other'}
        required
        options={roleKinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <TextArea
        name="purpose"
        label={texts.rolePurpose}
        form={form}
        value={role?.purpose}
        rows={2}
      />
      <TextArea
        name="accountabilities"
        label={texts.accountabilities}
        hint={texts.accountabilitiesHint}
        form={form}
        value={role?.accountabilities.join('\n')}
        rows={4}
      />
      <NumberField name="seats" label={texts.seats} form={form} value={String(role?.seats ?? 1)} />
      <NumberField
        name="termMonths"
        label={texts.term}
        hint={texts.termHint}
        form={form}
        value={role?.termMonths === undefined ? '' : String(role.termMonths)}
      />
    </Form>
  )
}

function endWords(day: string | undefined, locale: Frame['locale']): string {
  return day ? writtenDay(day, locale) : circleTexts[locale].noTerm
}
