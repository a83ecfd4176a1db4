import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import type { Reopening } from '#kit/reopenings/reopening.ts'
import type { NetworkEvent } from '../../event.ts'
import type { CallState, Programme, Room, Track } from '../../programme-call.ts'

export interface PrepareForms {
  readonly call?: FormState
  readonly reopen?: FormState
  readonly room?: FormState
  readonly track?: FormState
  /** Of the room or the track that was being changed. */
  readonly edit?: { readonly id: string; readonly form: FormState }
}

export interface PreparePageProps {
  readonly frame: Frame
  readonly event: NetworkEvent
  readonly programme: Programme
  readonly callState: CallState
  readonly reopenings: readonly Reopening[]
  readonly rooms: readonly Room[]
  readonly tracks: readonly Track[]
  /** How many moments each room holds, and how many contributions each track. */
  readonly placed: ReadonlyMap<string, number>
  readonly forms: PrepareForms
}
