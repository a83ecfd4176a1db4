import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import {
  groupField,
  type Look,
  type LookedGroup,
  type LookedSheet,
  longestWords,
  type ScanBatch,
  type ScanProgress,
  type ShownReading,
  type ShownSheet,
  type Standing,
  spoiltField,
  wholeSheet,
  zoneField,
} from '../scan.ts'
import { scanTexts } from '../texts/scans.ts'

export interface ReadingPageProps {
  readonly frame: Frame
  /** Address of this batch. */
  readonly path: string
  readonly crumbs: readonly Crumb[]
  readonly batch: ScanBatch
  readonly progress: ScanProgress
  /** The words of each sheet, by its number. */
  readonly looks: ReadonlyMap<string, Look>
  /** Nothing as long as pictures wait to be read. */
  readonly reading: ShownReading | undefined
  readonly isForTwo: boolean
  readonly standing: Standing | undefined
  /** Why nothing of this batch can be confirmed; its pictures are shown, to be copied by hand. */
  readonly stop: string | undefined
  readonly form: FormState
}

/** How far reading is; then each sheet as it was read, for the last look of a person. */
export function ReadingPage(props: ReadingPageProps) {
  const { frame, path, crumbs, batch, progress, reading, form } = props
  const texts = scanTexts[frame.locale]
  const isEmpty = reading && reading.sheets.length + reading.left.length === 0
  return (
    <Layout
      frame={frame}
      title={texts.batchTitle(batch.label)}
      crumbs={[...crumbs]}
      refused={Object.keys(form.problems).length > 0}
    >
      <LiveRegion subject={`scan:${batch.id}`} state={reading ? 'read' : String(progress.read)}>
        {reading ? (
          <Sheets {...props} reading={reading} />
        ) : (
          <Progress
            label={texts.title}
            value={progress.read}
            max={progress.files}
            text={texts.reading(String(progress.read), String(progress.files))}
            again={{ href: path, label: texts.again }}
          />
        )}
      </LiveRegion>
      {isEmpty ? null : (
        <Disclosure summary={texts.drop}>
          <Form
            frame={frame}
            id="effacer"
            action={`${path}/effacer`}
            form={emptyForm}
            submit={texts.drop}
            tone="danger"
          >
            <p>{texts.dropWhat}</p>
          </Form>
        </Disclosure>
      )}
    </Layout>
  )
}

function Sheets(props: ReadingPageProps & { readonly reading: ShownReading }) {
  const { frame, path, reading, stop, form } = props
  const texts = scanTexts[frame.locale]
  return (
    <>
      {stop !== undefined ? (
        <Stopped {...props} />
      ) : reading.sheets.length === 0 ? (
        <NoSheet {...props} />
      ) : (
        <>
          <Told {...props} />
          <p>
            {texts.read(reading.sheets.length)}. {texts.look}
          </p>
          <Form frame={frame} action={path} form={form} submit={texts.confirm} own>
            {reading.sheets.map((sheet) => (
              <Sheet {...props} sheet={sheet} />
            ))}
          </Form>
        </>
      )}
      {reading.left.length === 0 ? null : (
        <Table
          caption={texts.left}
          columns={[{ title: texts.picture }, { title: texts.why }]}
          rows={reading.left.map(({ picture, why }) => [picture, texts.leftWhy[why]])}
        />
      )}
    </>
  )
}

/** Nothing to confirm: what was ticked is on the pictures alone. */
function Stopped(props: ReadingPageProps) {
  const { frame, reading, stop } = props
  const texts = scanTexts[frame.locale]
  return (
    <>
      <Notice tone="caution">{stop}</Notice>
      {reading?.sheets.map((sheet) => (
        <section>
          <h2>{texts.sheet(sheet.place)}</h2>
          <p class="hint">{texts.sheetFrom(sheet.number, sheet.from)}</p>
          <Pages {...props} sheet={sheet} />
        </section>
      ))}
    </>
  )
}

/** How the batch stands, for whoever comes back to it. */
function Told({ standing }: ReadingPageProps) {
  if (!standing || standing.words.length === 0) return null
  const { words, link } = standing
  return (
    <Notice tone="caution">
      {words.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {link ? (
        <p>
          <a href={link.href}>{link.label}</a>
        </p>
      ) : null}
    </Notice>
  )
}

/** What one person entered is here no more: only what could not be read is left. */
function NoSheet({ frame, batch, isForTwo, reading }: ReadingPageProps) {
  const texts = scanTexts[frame.locale]
  const isUnread = isForTwo || (!batch.entered && (reading?.left.length ?? 0) > 0)
  return isUnread ? (
    <EmptyState title={texts.nothingRead}>{texts.nothingReadWhy}</EmptyState>
  ) : (
    <EmptyState title={texts.nothingLeft}>{texts.nothingLeftWhy}</EmptyState>
  )
}

function Sheet(props: ReadingPageProps & { readonly sheet: ShownSheet }) {
  const { frame, looks, sheet, form, standing } = props
  const look = looks.get(sheet.number) ?? { groups: [], zones: [] }
  const { groups } = look
  const own = standing?.own.find(({ number }) => number === sheet.number)
  const texts = scanTexts[frame.locale]
  const asked = new Set(groups.map(({ group }) => group))
  // Ticked where nobody of the list stands: it counts for nobody, and is not left unsaid.
  const nameless = sheet.groups
    .filter(({ group }) => !asked.has(group))
    .flatMap(({ ticked }) => ticked).length
  const isDoubtful =
    nameless > 0 ||
    sheet.zones.length > 0 ||
    sheet.groups.some(({ group, doubts }) => asked.has(group) && doubts.length > 0)
  return (
    <section>
      <h2>
        {texts.sheet(sheet.place)}{' '}
        <Badge tone={isDoubtful ? 'caution' : 'neutral'}>
          {isDoubtful ? texts.doubt : texts.sure}
        </Badge>
      </h2>
      <p class="hint">{texts.sheetFrom(sheet.number, sheet.from)}</p>
      <Pages {...props} sheet={sheet} />
      {nameless === 0 ? null : (
        <Notice tone="caution">
          <p>{texts.nameless(nameless)}</p>
        </Notice>
      )}
      {groups.map((group) => (
        <Group {...props} group={group} own={own} />
      ))}
      <Handwriting {...props} look={look} own={own} />
      <CheckBox
        name={spoiltField(sheet.number)}
        label={texts.spoilt}
        hint={texts.spoiltHint}
        form={form}
        value={own?.isSpoilt ? 'yes' : undefined}
      />
    </section>
  )
}

/** What is written by hand, each beside its picture; folded away where the sheet says that nothing is to be written. */
function Handwriting(
  props: ReadingPageProps & {
    readonly sheet: ShownSheet
    readonly look: Look
    readonly own: LookedSheet | undefined
  },
) {
  const { frame, path, sheet, look, form, own } = props
  const texts = scanTexts[frame.locale]
  const { zones, zonesUnless } = look
  const fields = (
    <>
      {zones.map(({ id, label }) => (
        <>
          <Cutting path={path} sheet={sheet} id={id} alt={texts.handwriting(label)} isStrip />
          <TextArea
            name={zoneField(sheet.number, id)}
            label={texts.handwriting(label)}
            form={form}
            value={own?.written[id]}
            rows={2}
            eitherOr
            maxlength={longestWords}
          />
        </>
      ))}
    </>
  )
  const isNeeded = zones.some(({ id }) => form.problems[zoneField(sheet.number, id)] !== undefined)
  const isFolded = sheet.groups.some(({ ticked }) => ticked.some((id) => id === zonesUnless))
  return isFolded ? (
    <Disclosure summary={texts.folded} open={isNeeded}>
      {fields}
    </Disclosure>
  ) : (
    fields
  )
}

function Pages({ frame, path, sheet }: ReadingPageProps & { readonly sheet: ShownSheet }) {
  const texts = scanTexts[frame.locale]
  return (
    <>
      {sheet.whole.map(({ page, width, height }, at) => (
        <figure class="cutting">
          <a href={`${path}/${page}/${wholeSheet}`}>
            <img
              src={`${path}/${page}/${wholeSheet}`}
              alt={texts.whole(sheet.place, at + 1)}
              loading="lazy"
              width={shownPage}
              height={Math.round((shownPage * height) / width)}
            />
          </a>
        </figure>
      ))}
    </>
  )
}

function Group(
  props: ReadingPageProps & {
    readonly sheet: ShownSheet
    readonly group: LookedGroup
    readonly own: LookedSheet | undefined
  },
) {
  const { frame, path, sheet, group, form, own } = props
  const texts = scanTexts[frame.locale]
  const read = sheet.groups.find((readGroup) => readGroup.group === group.group)
  const isHere = (id: string) => group.boxes.some((box) => box.id === id)
  const shown = sheet.boxes.filter((box) => isHere(box.id) && box.picture)
  const labelOf = (id: string) => group.boxes.find((box) => box.id === id)?.label ?? id
  return (
    <>
      {shown.map(({ id }) => (
        <Cutting path={path} sheet={sheet} id={id} alt={texts.cutting(labelOf(id))} isNamed />
      ))}
      <CheckBoxes
        name={groupField(sheet.number, group.group)}
        label={read && read.doubts.length > 0 ? `${group.label} (${texts.doubt})` : group.label}
        form={form}
        eitherOr
        value={
          own && !own.isSpoilt ? own.ticked.filter(isHere) : (read?.ticked ?? []).filter(isHere)
        }
        options={group.boxes.map(({ id, label }) => ({ value: id, label }))}
      />
    </>
  )
}

/** A whole page, as wide as a phone; larger behind its link. */
const shownPage = 360

/** A box and the paper around it, large enough to be judged. */
const shownWidth = 150

/** What the paper shows there, beside the field of a person. */
function Cutting(props: {
  readonly path: string
  readonly sheet: ShownSheet
  readonly id: string
  readonly alt: string
  readonly isNamed?: boolean
  /** A place to write, as wide as its paper. */
  readonly isStrip?: boolean
}) {
  const { path, sheet, id, alt } = props
  const page = sheet.pageOf[id]
  if (!page) return null
  return (
    <figure
      class={props.isStrip ? 'cutting strip' : 'cutting'}
      {...(props.isStrip ? { tabindex: 0, role: 'group', 'aria-label': alt } : {})}
    >
      <img
        src={`${path}/${page}/${id}`}
        alt={alt}
        loading="lazy"
        width={props.isNamed ? shownWidth : undefined}
      />
      {props.isNamed ? <figcaption>{alt}</figcaption> : null}
    </figure>
  )
}
