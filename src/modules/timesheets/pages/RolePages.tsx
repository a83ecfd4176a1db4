import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import { economicsPaths } from '#modules/economics/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { dayForm } from '../day-form.ts'
import { writtenHours } from '../duration.ts'
import { paths } from '../paths.ts'
import { type PersonRole, type RoleSum, totalOf } from '../person-role.ts'
import { roleFormOf } from '../role-form.ts'
import { dayTexts } from '../texts/day.ts'
import { paceTexts } from '../texts/paces.ts'
import { roleTexts } from '../texts/roles.ts'
import { teamTexts } from '../texts/team.ts'

export interface RolesShown {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly PersonRole[]
  readonly names: ReadonlyMap<string, string>
  /** Those of the rate card. */
  readonly known: readonly string[]
}

/** Who has which role since when, and a form for one more. */
export function RolesPage(props: RolesShown & { frame: Frame; form: FormState }) {
  const { frame, form, colleagues, roles, names, known } = props
  const { locale } = frame
  const texts = roleTexts[locale]
  const { personId: _, ...others } = roleFormOf(colleagues).fields
  const isKnown = (role: string) => known.some((name) => plainWords(name) === plainWords(role))
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: teamTexts[locale].title, href: paths.team }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>{texts.who}</p>
      {roles.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[texts.person, texts.role, texts.since, texts.act].map((title) => ({ title }))}
          rows={roles.map(({ personId, role, since }) => {
            const name = names.get(personId) ?? texts.someone
            const day = writtenDay(since, locale)
            return [
              name,
              <>
                <span lang={writtenLocale}>{role}</span>
                {isKnown(role) ? null : <span class="row-note">{texts.notKnown}</span>}
              </>,
              day,
              <ActionButton
                frame={frame}
                action={paths.removeRole(personId, since)}
                label={texts.remove}
                spoken={texts.removeOf(name, day)}
                confirm={texts.removeSure}
              />,
            ]
          })}
        />
      )}
      <h2>{texts.add}</h2>
      <p>{texts.addLead}</p>
      {known.length > 0 ? <p>{texts.known(known.join(', '))}</p> : null}
      <Form frame={frame} action={paths.roles} form={form} submit={texts.save}>
        <Select
          name="personId"
          label={texts.person}
          required
          form={form}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AskedFields fields={others} form={form} locale={locale} />
      </Form>
    </Layout>
  )
}

export function DayLengthPage(props: { frame: Frame; form: FormState; minutes: number }) {
  const { frame, form, minutes } = props
  const { locale } = frame
  const texts = dayTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: teamTexts[locale].title, href: paths.team }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>
        {texts.now(writtenHours(minutes))} {texts.stays}
      </p>
      <Form frame={frame} action={paths.dayLength} form={form} submit={texts.save} seen>
        <AskedFields fields={dayForm.fields} form={form} locale={locale} values={{ minutes }} />
      </Form>
    </Layout>
  )
}

/** The days of a project by role, with what they cost: for those who read the rate card. */
export function ProjectRolesPage(props: {
  frame: Frame
  project: { readonly slug: string; readonly title: string }
  sums: readonly RoleSum[]
}) {
  const { frame, project, sums } = props
  const { locale } = frame
  const texts = roleTexts[locale]
  const total = totalOf(sums)
  const days = (hundredths: number) => writtenNumber(hundredths / 100, locale)
  return (
    <Layout
      frame={frame}
      title={texts.byRoleOf(plainProse(project.title))}
      lead={texts.byRoleLead}
      crumbs={[{ label: paceTexts[locale].title, href: paths.projects }, { label: texts.byRole }]}
      actions={
        <>
          <ButtonLink href={economicsPaths.project(project.slug)} tone="quiet">
            {texts.toProject}
          </ButtonLink>
          <ButtonLink href={paths.roles} tone="quiet">
            {texts.title}
          </ButtonLink>
        </>
      }
    >
      {sums.length === 0 ? (
        <p>{texts.noDay}</p>
      ) : (
        <>
          <Table
            caption={texts.byRole}
            captionHidden
            columns={[
              { title: texts.role },
              { title: texts.year },
              { title: texts.days, align: 'right' },
              { title: texts.cost, align: 'right' },
            ]}
            rows={[
              ...sums.map(({ year, role, hundredths, costCents }) => [
                role === undefined ? texts.noRole : <span lang={writtenLocale}>{role}</span>,
                String(year),
                days(hundredths),
                costCents === undefined
                  ? role === undefined
                    ? ''
                    : texts.noRate
                  : writtenMoney(costCents, locale),
              ]),
              [texts.total, '', days(total.hundredths), writtenMoney(total.costCents, locale)],
            ]}
          />
          {total.uncosted > 0 ? <p>{texts.uncosted(days(total.uncosted))}</p> : null}
          <p>{texts.how}</p>
        </>
      )}
    </Layout>
  )
}
