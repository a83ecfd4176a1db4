import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { linkKinds, type MarkerLinkShown } from '../../assessment.ts'
import type { Marker } from '../../index-model.ts'
import { paths } from '../../paths.ts'
import { homeTexts } from '../../texts/home.ts'
import { markerTexts } from '../../texts/markers.ts'

export interface MarkerPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly marker: Marker
  readonly links: readonly MarkerLinkShown[]
  /** Territories that agreed to be named, in alphabetical order, and what each chose: never a score beside. */
  readonly tried: readonly { readonly name: string; readonly text: string }[]
  readonly mayLink: boolean
  /** The results, or the diagnosis, from which somebody came. */
  readonly back: Crumb | undefined
}

export function MarkerPage(props: MarkerPageProps) {
  const { frame, form, marker, links, tried, mayLink, back } = props
  const { locale } = frame
  const texts = markerTexts[locale]
  const title = marker.title[locale]
  // A sheet to read is no try: the page says that others tried when a territory, or an experiment, did.
  const hasTries = tried.length > 0 || links.some(({ kind }) => kind === 'experiment')
  return (
    <Layout
      frame={frame}
      title={title}
      lead={hasTries ? texts.lead : links.length > 0 ? texts.leadRead : texts.leadNothing}
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        ...(back ? [back] : []),
        { label: title },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {marker.help ? <p>{marker.help[locale]}</p> : null}
      <h2>{texts.linked}</h2>
      {links.length === 0 ? <p>{texts.none}</p> : null}
      <ul>
        {links.map(({ id, href, title: label, kind, isPublic }) => (
          <li>
            <a href={href} lang={writtenLocale}>
              {label}
            </a>{' '}
            ({texts.kinds[kind]}){isPublic ? null : ` ${texts.teamOnly}`}
            {mayLink ? (
              <ActionButton
                frame={frame}
                action={paths.removeLink(marker.id)}
                label={texts.remove}
                spoken={texts.removeSpoken(label)}
                fields={{ link: id }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={resourcePaths.list}>{texts.resources}</a>
      </p>
      {tried.length > 0 ? (
        <>
          <h2>{texts.territories}</h2>
          <p>{texts.territoriesWhy}</p>
          <ul>
            {tried.map(({ name, text }) => (
              <li>
                <p lang={writtenLocale}>{name}</p>
                <Prose markdown={text} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{texts.asked}</h2>
      <ul>
        {marker.criteria.flatMap(({ questions }) =>
          questions.map(({ text }) => <li>{text[locale]}</li>),
        )}
      </ul>
      <p>
        <a href={paths.referential}>{texts.read}</a>
      </p>
      {back ? (
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      ) : null}
      {mayLink ? <LinkForm {...{ frame, form, marker }} /> : null}
    </Layout>
  )
}

function LinkForm({ frame, form, marker }: Pick<MarkerPageProps, 'frame' | 'form' | 'marker'>) {
  const texts = markerTexts[frame.locale]
  return (
    <>
      <h2>{texts.add}</h2>
      <Form
        frame={frame}
        action={paths.addLink(marker.id)}
        form={form}
        submit={texts.save}
        tone="quiet"
      >
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          required
          options={linkKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <TextField name="title" label={texts.title} form={form} maxlength={200} required />
        <TextField
          name="href"
          label={texts.href}
          hint={texts.hint}
          form={form}
          maxlength={300}
          required
        />
      </Form>
    </>
  )
}
