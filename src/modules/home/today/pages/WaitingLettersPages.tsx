import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { waitingFamilies } from '#kit/waiting-line.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { paths } from '../../paths.ts'
import { hours, type LetterKept, usualWish, weekdays } from '../letters.ts'
import { asideTexts } from '../texts/aside.ts'
import { dashboardTexts } from '../texts/dashboard.ts'
import { waitingLetterTexts } from '../texts/waiting-letters.ts'

interface LettersProps {
  readonly frame: Frame
  readonly form: FormState
  readonly letter: LetterKept | undefined
  readonly feedSince: Date | undefined
  /** Shown once, just after it was made. */
  readonly newAddress: string | undefined
}

export function LettersPage({ frame, form, letter, ...feed }: LettersProps) {
  const { locale } = frame
  const texts = waitingLetterTexts[locale]
  const wish = letter ?? usualWish
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: dashboardTexts[frame.locale].title, href: paths.dashboard }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.letters} form={form} submit={texts.save}>
        <Radios
          name="every"
          label={texts.every}
          form={form}
          value={letter?.every ?? 'none'}
          options={(['none', 'daily', 'weekly'] as const).map((value) => ({
            value,
            label: texts.everies[value],
          }))}
          required
        />
        <Select
          name="weekday"
          label={texts.weekday}
          form={form}
          value={String(wish.weekday)}
          options={weekdays.map((day) => ({ value: String(day), label: texts.weekdays[day] }))}
          required
        />
        <Select
          name="wholeHour"
          label={texts.hour}
          form={form}
          value={String(wish.hour)}
          options={hours.map((hour) => ({
            value: String(hour),
            label: writtenTime(`${String(hour).padStart(2, '0')}:00`, locale),
          }))}
          required
        />
        <CheckBoxes
          name="families"
          label={texts.families}
          form={form}
          value={wish.families}
          options={waitingFamilies.map((family) => ({
            value: family,
            label: texts.familyNames[family],
          }))}
        />
      </Form>
      <Feed frame={frame} {...feed} />
      <p>
        <a href={paths.dashboard}>{asideTexts[locale].backToday}</a>
      </p>
    </Layout>
  )
}

function Feed({
  frame,
  feedSince,
  newAddress,
}: Pick<LettersProps, 'frame' | 'feedSince' | 'newAddress'>) {
  const texts = waitingLetterTexts[frame.locale]
  return (
    <>
      <h2>{texts.feedTitle}</h2>
      {newAddress ? (
        <Notice tone="good">
          <p>{texts.feedNew}</p>
          <p>
            <code>{newAddress}</code>
          </p>
        </Notice>
      ) : (
        <p>{feedSince ? texts.feedSince(writtenDay(feedSince, frame.locale)) : texts.feedNone}</p>
      )}
      <ActionButton
        frame={frame}
        action={paths.renewFeed}
        label={feedSince ? texts.feedRenew : texts.feedMake}
      />
      {feedSince ? (
        <ActionButton
          frame={frame}
          action={paths.revokeFeed}
          label={texts.feedRevoke}
          tone="danger"
          confirm={texts.feedRevokeAsk}
        />
      ) : null}
    </>
  )
}

export function StopPage({ frame, token }: { readonly frame: Frame; readonly token: string }) {
  const texts = waitingLetterTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.stopTitle} lead={texts.stopLead}>
      <ActionButton
        frame={frame}
        action={paths.stopNow(token)}
        label={texts.stopNow}
        tone="action"
      />
    </Layout>
  )
}

export function StoppedPage({ frame }: { readonly frame: Frame }) {
  const texts = waitingLetterTexts[frame.locale]
  return <Layout frame={frame} title={texts.stoppedTitle} lead={texts.stoppedLead} />
}
