import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { ErrorSummary } from '#ui/Form/ErrorSummary.tsx'
import { FormScopeContext, newScope } from '#ui/Form/scope.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Pager } from '#ui/Pager/Pager.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { writingPaths } from '../../paths/writing.ts'
import { paths, resourcePath } from '../../paths.ts'
import { resourceTexts } from '../../texts/resources.ts'
import type { BroughtText, BroughtTexts, Sign, Waiting } from '../../working/nouns.ts'
import { type RefusalReason, reviewTexts } from '../texts/review.ts'

interface DeskProps {
  readonly frame: Frame
  readonly waiting: readonly Waiting[]
}

interface QueueProps extends DeskProps {
  readonly atTheDoor: number
  readonly brought: BroughtTexts
  /** Only what this import wrote, when somebody comes from it. */
  readonly importId: string | undefined
  readonly page: number
  readonly pages: number
}

/** Texts that wait for a second person. */
export function ReviewQueuePage(props: QueueProps) {
  const { frame, waiting, atTheDoor } = props
  const texts = reviewTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.queueTitle}
      lead={texts.queueLead}
      crumbs={[{ label: resourceTexts[frame.locale].resources, href: paths.list }]}
    >
      <p>
        <a href={writingPaths.moderation}>{texts.door(String(atTheDoor))}</a>
      </p>
      {waiting.length === 0 ? (
        <EmptyState title={texts.queueEmpty}>
          <p>{texts.queueEmptyText}</p>
        </EmptyState>
      ) : (
        <LinkList
          items={waiting.map((one) => ({
            label: one.title,
            labelIn: one.language,
            href: writingPaths.preview(one.slug),
            note: [
              resourceTexts[frame.locale].kinds[one.kind],
              one.isNew ? texts.newText : texts.nextVersion,
              one.submittedAt && texts.since(writtenInstant(one.submittedAt, frame.locale)),
            ]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
      <Brought {...props} />
    </Layout>
  )
}

/** Drafts that came whole, and whom they wait for. */
function Brought({ frame, brought, importId, page, pages }: QueueProps) {
  const texts = reviewTexts[frame.locale]
  if (brought.total === 0) return null
  const number = writtenNumber(brought.total, frame.locale)
  return (
    <section>
      <h2>{importId ? texts.importedTitle(number) : texts.broughtTitle(number)}</h2>
      <p>{importId ? <a href={writingPaths.reviews}>{texts.seeAll}</a> : texts.broughtLead}</p>
      <BroughtList frame={frame} texts={brought.texts} />
      <Pager
        locale={frame.locale}
        page={page}
        pages={pages}
        hrefOf={(to) =>
          `${writingPaths.reviews}?page=${to}${importId ? `&import=${importId}` : ''}`
        }
      />
    </section>
  )
}

export function BroughtList(props: {
  readonly frame: Frame
  readonly texts: readonly BroughtText[]
}) {
  const { frame, texts } = props
  const words = reviewTexts[frame.locale]
  return (
    <LinkList
      items={texts.map(({ slug, title, kind, state, isOwn }) => ({
        label: title,
        href: resourcePath(slug),
        note: [
          resourceTexts[frame.locale].kinds[kind],
          words.broughtStates[state],
          ...(state === 'draft' ? [isOwn ? words.broughtByYou : words.toReadByYou] : []),
        ].join(', '),
      }))}
    />
  )
}

/** The door: many first contributions, decided together, each refusal with its reason. */
export function ModerationPage(
  props: DeskProps & { readonly form: FormState; readonly ticked: readonly string[] },
) {
  const { frame, waiting, form } = props
  const texts = reviewTexts[frame.locale]
  const scope = newScope('porte', frame.locale)
  return (
    <Layout
      frame={frame}
      title={texts.moderationTitle}
      lead={texts.moderationLead}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: texts.queueTitle, href: writingPaths.reviews },
      ]}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      {waiting.length === 0 ? (
        <EmptyState title={texts.moderationEmpty}>
          <p>{texts.moderationEmptyText}</p>
        </EmptyState>
      ) : (
        <form class="form" method="post" action={writingPaths.moderation} novalidate>
          <input type="hidden" name="_key" value={frame.formMark} />
          <ErrorSummary form={form} scope={scope} />
          <FormScopeContext.Provider value={scope}>
            <p>
              <a href={`${writingPaths.moderation}?cocher=tous`}>{texts.tickAll}</a>
              {' · '}
              <a href={`${writingPaths.moderation}?cocher=sans-signe`}>{texts.tickClean}</a>
            </p>
            <ul class="plain-list">
              {waiting.map((one) => (
                <Line {...props} one={one} />
              ))}
            </ul>
            <p class="form-end">
              <button type="submit" class="button action" name="kind" value="let-through">
                {texts.letThrough}
              </button>
            </p>
            <Radios
              name="reason"
              label={texts.refuseReason}
              hint={texts.refuseReasonHint}
              form={form}
              options={(Object.keys(texts.reasons) as RefusalReason[]).map((key) => ({
                value: key,
                label: texts.reasons[key],
              }))}
            />
            <TextField name="own" label={texts.ownReason} form={form} maxlength={1000} />
            <p class="form-end">
              <button type="submit" class="button danger" name="kind" value="refused">
                {texts.refuse}
              </button>
            </p>
          </FormScopeContext.Provider>
        </form>
      )}
    </Layout>
  )
}

const extractSigns = 280

/** The first words of a text as they will be read: cut once its signs are gone, or half a sign would show. */
function extractOf(text: string): string {
  const words = plainProse(text)
  return words.length > extractSigns ? `${words.slice(0, extractSigns).trimEnd()}…` : words
}

function Line(props: DeskProps & { readonly one: Waiting; readonly ticked: readonly string[] }) {
  const { frame, one, ticked } = props
  const texts = reviewTexts[frame.locale]
  const id = `texte-${one.id}`
  return (
    <li class="writing-row">
      <div class="choice">
        <input type="checkbox" id={id} name="id" value={one.id} checked={ticked.includes(one.id)} />
        <label for={id}>
          <strong lang={one.language}>{one.title}</strong>
        </label>
      </div>
      <p>
        {plainProse(one.lead)} {extractOf(one.extract)}
      </p>
      <p class="hint">
        {resourceTexts[frame.locale].kinds[one.kind]}
        {one.submittedAt ? `, ${texts.since(writtenInstant(one.submittedAt, frame.locale))}` : ''}{' '}
        <a
          href={writingPaths.preview(one.slug)}
          aria-label={`${texts.seeText}${colon[frame.locale]}${one.title}`}
        >
          {texts.seeText}
        </a>{' '}
        {one.signs.map((sign) => (
          <Badge tone="caution">{texts.signs[sign as Sign]}</Badge>
        ))}
      </p>
    </li>
  )
}
