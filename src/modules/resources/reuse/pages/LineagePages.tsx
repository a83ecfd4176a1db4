import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { type Licence, licenceChoices, licenceHref, licenceIds, mayCopy } from '../../licence.ts'
import { compatibility } from '../../licence-compatibility.ts'
import type { Branch } from '../../lineage.ts'
import { noticeOf } from '../../papers/index.ts'
import { reusePath } from '../../paths/reuse.ts'
import { paths, resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { compatibilityTexts, licenceMeaning, licenceName } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { reuseTexts } from '../../texts/reuse.ts'
import type { ResourceView } from '../../view/nouns.ts'
import { registerTexts } from '../texts/register.ts'
import { crumbsOf } from './ReusePages.tsx'

type Descendant = Branch & { readonly title: string; readonly slug: string }

interface LineageProps {
  readonly frame: Frame
  readonly view: ResourceView
  readonly descendants: readonly Descendant[]
  readonly mayAdapt: boolean
}

/** Where a resource comes from, and what came of it. */
export function LineagePage({ frame, view, descendants, mayAdapt }: LineageProps) {
  const { resource, parent, href } = view
  const texts = registerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.lineageTitle}
      lead={resource.title}
      crumbs={crumbsOf(frame, resource)}
    >
      <h2>{texts.comesFrom}</h2>
      {parent ? (
        <>
          <p>
            <a lang={parent.language} href={parent.href}>
              {parent.title}
            </a>
          </p>
          <p>{noticeOf(resource, href, parent, frame.locale)}</p>
        </>
      ) : (
        <p>{texts.first}</p>
      )}
      <h2>{texts.descendants}</h2>
      {descendants.length === 0 ? (
        <EmptyState title={texts.noDescendant}>{texts.noDescendantText}</EmptyState>
      ) : (
        <ul class="lineage">
          {descendants.map(({ slug, title, changes, depth }) => (
            <li class={`depth-${Math.min(depth, 4)}`}>
              <a href={resourcePath(slug)}>{title}</a>
              <p>
                <em>{reuseTexts[frame.locale].changed}</em> –{' '}
                {changes || reuseTexts[frame.locale].notSaid}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayAdapt && (
        <p>
          <ButtonLink href={reusePath('derive', { slug: resource.slug })}>
            {texts.deriveTitle}
          </ButtonLink>
        </p>
      )}
    </Layout>
  )
}

interface DeriveProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly form: FormState
}

/** Four questions, and each licence says at once whether it is allowed, and why. */
export function DerivePage({ frame, resource, form }: DeriveProps) {
  const { locale } = frame
  const texts = registerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.deriveTitle}
      lead={texts.deriveLead(resource.title)}
      crumbs={crumbsOf(frame, resource)}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={reusePath('derive', { slug: resource.slug })}
        form={form}
        submit={texts.derive}
      >
        <TextField
          name="title"
          label={texts.newTitle}
          form={form}
          value={resource.title}
          required
        />
        <TextArea name="changes" label={texts.whatChanges} form={form} rows={5} required />
        <TextArea
          name="authors"
          label={texts.authors}
          hint={texts.authorsHint}
          form={form}
          rows={2}
          required
        />
        <Radios
          name="licence"
          label={texts.licence}
          form={form}
          locale={locale}
          value={resource.licence}
          required
          options={licenceChoices(resource.licence)
            .filter(mayCopy)
            .map((derived) => ({
              value: derived,
              label: licenceName(derived, locale),
              hint: answerOf(resource.licence, derived, frame),
            }))}
        />
      </Form>
    </Layout>
  )
}

/** Every licence of the centre, in the words of everyone, and every pair explained. */
export function LicencesPage({ frame }: { frame: Frame }) {
  const { locale } = frame
  const texts = registerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.licencesTitle}
      lead={texts.licencesLead}
      crumbs={[
        { label: resourceTexts[locale].resources, href: paths.list },
        { label: texts.licencesTitle },
      ]}
    >
      <LongPage locale={locale}>
        {licenceIds.map((source) => {
          const name = licenceName(source, locale)
          const href = licenceHref(source)
          return (
            <section>
              <h2 id={source.toLowerCase()}>{name}</h2>
              <p>{licenceMeaning(source, locale)}</p>
              {href && (
                <p>
                  <a href={href}>
                    {texts.legalText} ({name})
                  </a>
                </p>
              )}
              <Disclosure summary={texts.drawnFrom(name)}>
                <Table
                  caption={texts.drawnFrom(name)}
                  captionHidden
                  columns={[{ title: texts.drawn }, { title: texts.answer }]}
                  rows={licenceIds
                    .filter(mayCopy)
                    .map((derived) => [
                      licenceName(derived, locale),
                      answerOf(source, derived, frame),
                    ])}
                />
              </Disclosure>
            </section>
          )
        })}
      </LongPage>
    </Layout>
  )
}

function answerOf(source: Licence, derived: Licence, { locale }: Frame): string {
  const { reason } = compatibility(source, derived)
  return compatibilityTexts[locale][reason](
    licenceName(source, locale),
    licenceName(derived, locale),
  )
}
