import { slugOf } from '#kit/words.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, notFound } from '#platform/answers.ts'
import { writeMarkdown } from '#platform/documents/markdown.ts'
import { type PaperFormat, paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { meetingCalendar } from '../documents/meeting-calendar.ts'
import { minutesDocument, paperSheet } from '../documents/minutes.ts'
import type { MeetingView } from '../meeting-view.ts'
import { meetingView, type OnMeeting, onMeeting } from './on-meeting.ts'

export const meetingFileRoutes: readonly Route[] = [
  get(
    paths.file(
      ':slug',
      ':meeting',
      ':file{compte-rendu\\.pdf|compte-rendu\\.docx|compte-rendu\\.odt|compte-rendu\\.md|feuille\\.pdf|rendez-vous\\.ics}',
    ),
    'signed-in',
    onMeeting('see', sendFile),
  ),
]

async function sendFile(c: HttpContext, on: OnMeeting) {
  const { ctx } = c.var
  const view = await meetingView(ctx, on)
  const head = await letterheadOf(ctx)
  const input = { houseName: head.name, locale: ctx.locale }
  const name = `${slugOf(view.meeting.title)}.`
  const file = c.req.param('file')
  switch (file) {
    case 'compte-rendu.pdf':
    case 'compte-rendu.docx':
    case 'compte-rendu.odt': {
      const format = file.slice('compte-rendu.'.length) as PaperFormat
      return download(c, await writePaper(minutesDocument(view, input), head, format), {
        name: `${name}${format}`,
        mediaType: paperMediaTypes[format],
        inline: format === 'pdf',
      })
    }
    case 'compte-rendu.md':
      return download(c, writeMarkdown(minutesDocument(view, input)), {
        name: `${name}md`,
        mediaType: 'text/markdown; charset=utf-8',
      })
    case 'feuille.pdf':
      return download(c, await writePdf(paperSheet(view, input), head), {
        name: `feuille-${name}pdf`,
        mediaType: 'application/pdf',
        inline: true,
      })
    case 'rendez-vous.ics':
      return download(c, calendarOf(c, view), {
        name: `${name}ics`,
        mediaType: 'text/calendar; charset=utf-8',
      })
    default:
      return notFound(c)
  }
}

function calendarOf(c: HttpContext, { meeting, circle, items }: MeetingView): string {
  const { now, settings } = c.var.ctx
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  return meetingCalendar({ meeting, circle, minutes, now, settings })
}
