import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Pillar } from '../../index-model.ts'
import { paths } from '../../paths.ts'
import { referentialTexts } from '../../texts/referential.ts'
import { type FoundPart, kindUnder, type PartKind, partFields } from '../model-parts.ts'
import { partTexts } from '../texts/parts.ts'
import { crumbsToDraft } from './QuestionFormPage.tsx'

export interface PartOrderProps {
  readonly frame: Frame
  readonly kind: PartKind
  readonly parts: readonly Pick<Pillar, 'id' | 'title'>[]
}

/** Parts in their order; each is moved by a button, so by any hand and any keyboard. */
export function PartOrder({ frame, kind, parts }: PartOrderProps) {
  const { locale } = frame
  const texts = partTexts[locale]
  const last = parts.length - 1
  return (
    <>
      <h2>{texts.order[kind]}</h2>
      {parts.length === 0 ? <p>{texts.none[kind]}</p> : null}
      <ol>
        {parts.map(({ id, title }, at) => (
          <li>
            <p>
              <a href={paths.part(id)} aria-label={texts.editSpoken[kind](title[locale])}>
                {title[locale]}
              </a>
            </p>
            <div class="button-row">
              {at === 0 ? null : (
                <ActionButton
                  frame={frame}
                  action={paths.movePart(id)}
                  label={texts.up}
                  spoken={texts.upSpoken(title[locale])}
                  fields={{ way: 'up' }}
                />
              )}
              {at === last ? null : (
                <ActionButton
                  frame={frame}
                  action={paths.movePart(id)}
                  label={texts.down}
                  spoken={texts.downSpoken(title[locale])}
                  fields={{ way: 'down' }}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

export interface PartPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly found: FoundPart
}

export function PartPage({ frame, form, found }: PartPageProps) {
  const { locale } = frame
  const texts = partTexts[locale]
  const { kind, part, under, above, places } = found
  const below = kindUnder[kind]
  return (
    <Layout
      frame={frame}
      title={texts.edit[kind]}
      lead={part.title[locale]}
      crumbs={[
        ...crumbsToDraft(locale),
        ...(above ? [{ label: above.title[locale], href: paths.part(above.id) }] : []),
        { label: part.title[locale] },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <PartForm
        {...{ frame, form, kind }}
        action={paths.part(part.id)}
        submit={referentialTexts[locale].save}
        shown={partFields(part)}
      />
      {below ? (
        <>
          <PartOrder frame={frame} kind={below} parts={under} />
          <p>
            <ButtonLink href={paths.addPart(part.id)}>{texts.add[below]}</ButtonLink>
          </p>
        </>
      ) : null}
      {kind !== 'pillar' && places.length > 0 ? (
        <p>
          <a href={paths.placePart(part.id)}>{texts.place[kind]}</a>
        </p>
      ) : null}
      <ActionButton
        frame={frame}
        action={paths.removePart(part.id)}
        label={texts.remove[kind]}
        confirm={texts.removeConfirm[kind]}
        tone="danger"
      />
    </Layout>
  )
}

export interface PlacePageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly found: FoundPart & { readonly above: NonNullable<FoundPart['above']> }
}

/** A marker among the other pillars, a criterion among the other markers. */
export function PlacePage({ frame, form, found }: PlacePageProps) {
  const { locale } = frame
  const texts = partTexts[locale]
  const { part, above, places } = found
  const kind = found.kind === 'marker' ? 'marker' : 'criterion'
  return (
    <Layout
      frame={frame}
      title={texts.place[kind]}
      lead={part.title[locale]}
      crumbs={[
        ...crumbsToDraft(locale),
        { label: above.title[locale], href: paths.part(above.id) },
        { label: part.title[locale], href: paths.part(part.id) },
        { label: texts.place[kind] },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>{texts.placeWhy[kind]}</p>
      <Form
        frame={frame}
        action={paths.placePart(part.id)}
        form={form}
        submit={texts.place[kind]}
        seen={false}
      >
        <HiddenField name="from" value={above.id} />
        <Radios
          name="under"
          label={texts.placeIn[kind]}
          form={form}
          options={places.map(({ id, title }) => ({ value: id, label: title[locale] }))}
          required
        />
      </Form>
    </Layout>
  )
}

export interface NewPartPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly kind: PartKind
  /** What it is added to; a pillar is added to the referential itself. */
  readonly above: Pick<Pillar, 'id' | 'title'> | undefined
}

export function NewPartPage({ frame, form, kind, above }: NewPartPageProps) {
  const { locale } = frame
  const texts = partTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.add[kind]}
      lead={above?.title[locale]}
      crumbs={[
        ...crumbsToDraft(locale),
        ...(above ? [{ label: above.title[locale], href: paths.part(above.id) }] : []),
        { label: texts.add[kind] },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <PartForm
        {...{ frame, form, kind }}
        action={above ? paths.addPart(above.id) : paths.addPillar}
        submit={texts.add[kind]}
        shown={undefined}
      />
    </Layout>
  )
}

interface PartFormProps {
  readonly frame: Frame
  readonly form: FormState
  readonly kind: PartKind
  readonly action: string
  readonly submit: string
  /** Left out when it is being added. */
  readonly shown: ReturnType<typeof partFields> | undefined
}

function PartForm({ frame, form, kind, action, submit, shown }: PartFormProps) {
  const texts = partTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={action}
      form={form}
      submit={submit}
      seen={shown !== undefined}
      guard
    >
      {(['titleFr', 'titleEn'] as const).map((name) => (
        <TextField
          name={name}
          label={texts[name]}
          form={form}
          value={shown?.[name]}
          maxlength={200}
          required
        />
      ))}
      {kind === 'criterion'
        ? null
        : (['helpFr', 'helpEn'] as const).map((name) => (
            <TextArea
              name={name}
              label={texts[name]}
              hint={texts.helpHint}
              form={form}
              value={shown?.[name]}
              rows={3}
              maxlength={1200}
            />
          ))}
    </Form>
  )
}
