import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { paths } from '../paths.ts'
import { knownLists, type NewRecipient, panelParts } from '../recipients.ts'
import type { Survey } from '../survey.ts'
import { fieldTexts } from '../texts/field.ts'
import { crumbsToPrepare } from './survey-crumbs.ts'

export interface CodesPageProps {
  readonly frame: Frame
  readonly survey: Survey
  readonly codes: { readonly made: number; readonly used: number }
  /** On the list, without their letter yet. */
  readonly waiting: readonly NewRecipient[]
  readonly printed: number
  /** The same form was sent a second time. */
  readonly isMade: boolean
  readonly forms: {
    readonly count?: FormState
    readonly people?: FormState
    readonly known?: FormState
    readonly panel?: FormState
  }
}

/** Codes: so many letters without a name, or one for each person of a list. */
export function CodesPage(props: CodesPageProps) {
  const { frame, survey, codes, waiting, printed, forms } = props
  const texts = fieldTexts[frame.locale].codes
  const count = forms.count ?? emptyForm
  const people = forms.people ?? emptyForm
  const known = forms.known ?? emptyForm
  const panel = forms.panel ?? emptyForm
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[...crumbsToPrepare(frame.locale, survey), { label: texts.title }]}
      refused={[count, people, known, panel].some(
        ({ problems }) => Object.keys(problems).length > 0,
      )}
    >
      {props.isMade ? <Notice tone="caution">{texts.madeAlready}</Notice> : null}
      <p>{texts.made(codes.made, codes.used)}</p>
      <section>
        <h2>{texts.plainTitle}</h2>
        <p>
          {texts.plainText} {texts.reload}
        </p>
        <Form
          frame={frame}
          id="sans-nom"
          action={paths.codes(survey.slug)}
          form={count}
          submit={texts.print}
        >
          <NumberField
            name="count"
            label={texts.count}
            hint={texts.countHint}
            form={count}
            required
          />
        </Form>
      </section>
      <section>
        <h2>{texts.namedTitle}</h2>
        <p>{texts.waiting(waiting.length, printed)}</p>
        <WaitingList locale={frame.locale} waiting={waiting} />
        {waiting.length > 0 ? (
          <>
            <Notice tone="caution">
              <p>{texts.once}</p>
              <p>{texts.reload}</p>
            </Notice>
            <Actions>
              <ActionButton
                frame={frame}
                action={paths.letters(survey.slug)}
                label={texts.printNamed}
                tone="action"
              />
            </Actions>
          </>
        ) : null}
        <Form
          frame={frame}
          id="liste"
          action={paths.recipients(survey.slug)}
          form={people}
          submit={texts.add}
          tone="quiet"
        >
          <TextArea
            name="people"
            label={texts.people}
            hint={texts.peopleHint}
            form={people}
            rows={8}
            required
          />
        </Form>
        <h3>{texts.knownTitle}</h3>
        <p>{texts.knownText}</p>
        <Form
          frame={frame}
          id="listes"
          action={paths.known(survey.slug)}
          form={known}
          submit={texts.add}
          tone="quiet"
        >
          <Radios
            name="from"
            label={texts.from}
            form={known}
            options={knownLists.map((value) => ({ value, label: texts.knownLists[value] }))}
            required
          />
          <TextField name="event" label={texts.event} hint={texts.eventHint} form={known} />
        </Form>
      </section>
      <section>
        <h2>{texts.panelTitle}</h2>
        <p>
          {texts.panelText} {texts.reload}
        </p>
        <Form
          frame={frame}
          id="panel"
          action={paths.panelLetters(survey.slug)}
          form={panel}
          submit={texts.printPanel}
          tone="quiet"
        >
          <TextField name="draw" label={texts.draw} hint={texts.drawHint} form={panel} required />
          <Radios
            name="part"
            label={texts.part}
            hint={texts.panelOnce}
            form={panel}
            options={panelParts.map((value) => ({ value, label: texts.parts[value] }))}
            required
          />
        </Form>
      </section>
    </Layout>
  )
}

const mostShown = 300

/** The list as it was read, before any letter is made of it: a line that is nobody is seen here. */
function WaitingList({ locale, waiting }: { locale: Locale } & Pick<CodesPageProps, 'waiting'>) {
  const texts = fieldTexts[locale].codes
  const homeless = waiting.filter(({ address }) => address === '').length
  if (waiting.length === 0) return null
  return (
    <>
      {homeless > 0 ? <p>{texts.withoutAddress(homeless)}</p> : null}
      <Disclosure summary={texts.readList}>
        <Table
          caption={texts.readList}
          captionHidden
          columns={[{ title: texts.name }, { title: texts.address }]}
          rows={waiting
            .slice(0, mostShown)
            .map(({ name, address }) => [name, address === '' ? texts.noAddress : address])}
        />
        {waiting.length > mostShown ? <p>{texts.moreOnList(waiting.length - mostShown)}</p> : null}
      </Disclosure>
    </>
  )
}
