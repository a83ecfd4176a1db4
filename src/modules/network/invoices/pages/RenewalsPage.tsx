import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { territoryLabel } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { feeWords } from '../../fees/index.ts'
import type { Renewal } from '../../fees/nouns.ts'
import { membershipRefusalTexts, membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import { renewalTexts } from '../texts/renewal.ts'

export interface RenewalsPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly renewals: readonly Renewal[]
}

/** The years to invoice, all ticked: one button, and each member receives its own invoice. */
export function RenewalsPage({ frame, form, renewals }: RenewalsPageProps) {
  const { locale } = frame
  const texts = renewalTexts[locale]
  const ready = renewals.flatMap(({ year, ...one }) => (year.ok ? [{ ...one, ...year.value }] : []))
  const stuck = renewals.flatMap(({ year, ...one }) =>
    year.ok ? [] : [{ ...one, refusal: year.refusal }],
  )
  const total = ready.reduce((sum, { fee }) => sum + fee.cents, 0)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: membershipTexts[locale].title, href: paths.list }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {renewals.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : null}
      {ready.length > 0 ? (
        <Form frame={frame} action={paths.renewals} form={form} submit={texts.button}>
          <CheckBoxes
            name="memberships"
            label={texts.which(ready.length, writtenMoney(total, locale))}
            form={form}
            value={ready.map(({ membershipId }) => membershipId)}
            options={ready.map(({ membershipId, territory, until, period, fee }) => ({
              value: membershipId,
              label: territoryLabel(territory),
              hint: texts.line(
                writtenDay(until, locale),
                `${writtenDay(period.startsOn, locale)} – ${writtenDay(period.endsOn, locale)}`,
                feeWords(fee, locale),
              ),
            }))}
          />
        </Form>
      ) : null}
      {stuck.length > 0 ? (
        <section>
          <h2>{texts.stuck}</h2>
          <LinkList
            items={stuck.map(({ membershipId, territory, refusal }) => ({
              label: territoryLabel(territory),
              href: paths.bill(membershipId),
              note: membershipRefusalTexts[locale][refusal],
            }))}
          />
        </section>
      ) : null}
    </Layout>
  )
}
