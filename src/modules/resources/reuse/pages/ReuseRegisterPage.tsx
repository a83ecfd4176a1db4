import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { FranceMap, type MapPoint } from '#ui/FranceMap/FranceMap.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { reusePath, reusePaths } from '../../paths/reuse.ts'
import { paths, resourcePath } from '../../paths.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { PlacedReuse } from '../../view/nouns.ts'
import { registerTexts } from '../texts/register.ts'
import { ReuseStory } from './ResourceReuse.tsx'

type Told = PlacedReuse & { readonly title: string; readonly slug: string }

interface RegisterProps {
  readonly frame: Frame
  readonly counts: Readonly<Record<'reuses' | 'resources' | 'territories', number>>
  readonly most: readonly {
    readonly title: string
    readonly slug: string
    readonly count: number
  }[]
  readonly points: readonly MapPoint[]
  readonly reuses: readonly Told[]
  readonly page: number
  readonly pages: number
  readonly mayReview: boolean
}

/** All the reuse of the centre: how much, where, of what, and the latest stories. */
export function ReuseRegisterPage(props: RegisterProps) {
  const { frame, counts, most, points, reuses } = props
  const { locale } = frame
  const texts = registerTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.registerTitle}
      lead={texts.registerLead}
      crumbs={[
        { label: resourceTexts[locale].resources, href: paths.list },
        { label: texts.registerTitle },
      ]}
      actions={props.mayReview && <a href={reusePaths.queue}>{texts.toRead}</a>}
    >
      {counts.reuses === 0 ? (
        <EmptyState title={texts.none}>{texts.noneText}</EmptyState>
      ) : (
        <>
          <Facts
            items={(['reuses', 'resources', 'territories'] as const).map((key) => ({
              name: texts.figures[key](counts[key]),
              value: writtenNumber(counts[key], locale),
            }))}
          />
          {points.length > 0 && (
            <FranceMap locale={locale} title={texts.mapTitle} points={points} />
          )}
          <h2>{texts.most}</h2>
          <LinkList
            items={most.map(({ title, slug, count }) => ({
              label: title,
              href: resourcePath(slug),
              note: texts.times(count),
            }))}
          />
          <h2>{texts.latest}</h2>
          {reuses.map((reuse) => (
            <>
              <h3>
                <a lang={writtenLocale} href={resourcePath(reuse.slug)}>
                  {reuse.title}
                </a>
              </h3>
              <ReuseStory frame={frame} reuse={reuse} />
            </>
          ))}
          <Pager
            locale={locale}
            page={props.page}
            pages={props.pages}
            hrefOf={(number) => `${reusePaths.register}?page=${number}`}
          />
        </>
      )}
    </Layout>
  )
}

export interface ReuseQueueProps {
  readonly frame: Frame
  readonly reuses: readonly Told[]
  /** The names to mask that were refused, and of which story. */
  readonly masking?: { readonly id: string; readonly form: FormState }
  /** The same, of why a story is not kept. */
  readonly declining?: { readonly id: string; readonly form: FormState }
}

/** What the team reads before it shows: one press for each. */
export function ReuseQueuePage(props: ReuseQueueProps) {
  const { frame, reuses, masking, declining } = props
  const texts = registerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.queueTitle}
      lead={texts.queueLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: texts.registerTitle, href: reusePaths.register },
      ]}
      refused={masking !== undefined || declining !== undefined}
    >
      {reuses.length === 0 && (
        <EmptyState title={texts.queueNone}>{texts.queueNoneText}</EmptyState>
      )}
      {reuses.map((reuse) => (
        <section>
          <h2>
            <a lang={writtenLocale} href={resourcePath(reuse.slug)}>
              {reuse.title}
            </a>
          </h2>
          <ReuseStory frame={frame} reuse={reuse} />
          <ActionButton
            frame={frame}
            action={reusePath('accept', { id: reuse.id })}
            label={texts.publish}
            tone="action"
          />
          <Masking
            frame={frame}
            id={reuse.id}
            form={masking?.id === reuse.id ? masking.form : undefined}
          />
          <Declining
            frame={frame}
            id={reuse.id}
            form={declining?.id === reuse.id ? declining.form : undefined}
          />
        </section>
      ))}
    </Layout>
  )
}

interface AnswerProps {
  readonly frame: Frame
  readonly id: string
  /** When it came back. */
  readonly form: FormState | undefined
}

function Declining({ frame, id, form }: AnswerProps) {
  const texts = registerTexts[frame.locale]
  return (
    <Disclosure summary={texts.decline} open={form !== undefined}>
      <Form
        frame={frame}
        id={`refus-${id}`}
        action={reusePath('decline', { id })}
        form={form ?? emptyForm}
        submit={texts.decline}
        tone="quiet"
      >
        <TextArea name="reason" label={texts.reason} form={form ?? emptyForm} rows={3} required />
      </Form>
    </Disclosure>
  )
}

/** The same story without a name that its writer had no reason to publish. */
function Masking(props: AnswerProps) {
  const { frame, id, form } = props
  const texts = registerTexts[frame.locale]
  return (
    <Disclosure summary={texts.mask} open={form !== undefined}>
      <Form
        frame={frame}
        id={`masquer-${id}`}
        action={reusePath('accept', { id })}
        form={form ?? emptyForm}
        submit={texts.publishMasked}
        tone="quiet"
      >
        <TextArea
          name="names"
          label={texts.names}
          hint={texts.namesHint}
          form={form ?? emptyForm}
          rows={2}
          required
        />
      </Form>
    </Disclosure>
  )
}
