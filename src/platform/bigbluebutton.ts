import { createHash } from 'node:crypto'
import type { VideoServer } from './context.ts'
import { readers } from './imports/readers.ts'

const patience = 8_000

/**
 * Rooms of a BigBlueButton server (API 3.0). Each call is signed with the secret; an address to join is
 * made when somebody clicks, and is never written in a letter or a page.
 */
export function bigBlueButton(address: string, secret: string): VideoServer {
  const api = `${address.replace(/(?<!\/)\/+$/, '')}/api/`
  const signed = (call: string, parameters: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams(parameters).toString()
    const checksum = bbbChecksum(call, query, secret)
    return `${api}${call}?${query}${query ? '&' : ''}checksum=${checksum}`
  }
  const ask = async (call: string, parameters: Readonly<Record<string, string>>) => {
    const response = await fetch(signed(call, parameters), {
      signal: AbortSignal.timeout(patience),
    })
    const text = await textOf(response)
    if (text === undefined) throw new Error(`BigBlueButton answered too much to ${call}`)
    const { XMLParser } = await import('fast-xml-parser')
    const read = new XMLParser({ parseTagValue: false }).parse(text)
    const answer = read?.response as Record<string, unknown> | undefined
    if (answer?.['returncode'] !== 'SUCCESS') {
      throw new Error(
        `BigBlueButton refused ${call}: ${String(answer?.['messageKey'] ?? response.status)}`,
      )
    }
    return answer
  }
  return {
    async join({ roomId, roomName, personName, isHost }) {
      // Asked each time: a room that exists is found again, and one that was closed is opened.
      await ask('create', {
        meetingID: roomId,
        name: roomName.slice(0, 64),
        record: 'true',
        autoStartRecording: 'false',
        allowStartStopRecording: 'true',
        notifyRecordingIsOn: 'true',
      })
      return signed('join', {
        meetingID: roomId,
        fullName: personName,
        role: isHost ? 'MODERATOR' : 'VIEWER',
        redirect: 'true',
      })
    },
    async recordingOf(roomId) {
      const answer = await ask('getRecordings', { meetingID: roomId, state: 'published' })
      return firstUrl(answer['recordings'])
    },
  }
}

/** Counted as it comes: an answer without end would fill the memory before it is measured. */
async function textOf(response: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += piece.length
    if (length > readers.answer.bytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** sha256 of the call, the exact query and the secret. */
export function bbbChecksum(call: string, query: string, secret: string): string {
  return createHash('sha256').update(`${call}${query}${secret}`).digest('hex')
}

interface Recording {
  readonly playback?: { readonly format?: { readonly url?: string } | readonly { url?: string }[] }
}

function firstUrl(recordings: unknown): string | undefined {
  const list = (recordings as { recording?: Recording | readonly Recording[] } | undefined)
    ?.recording
  const urls = [list ?? []]
    .flat()
    .flatMap((recording: Recording) => [recording.playback?.format ?? []].flat())
    .map(({ url }) => url?.trim())
  return urls.find((url) => url && /^https?:\/\//.test(url))
}
