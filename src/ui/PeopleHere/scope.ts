import type { Frame } from '#kit/frame.ts'
import { createContext, useContext } from '../drawing/runtime.ts'

interface HereScope {
  readonly frame: Frame | undefined
  isSaid: boolean
}

/** Made by the layout for each drawing of a page: of its forms, the first says who else is there. */
export const HereContext = createContext<HereScope>({ frame: undefined, isSaid: false })

export const newHereScope = (frame: Frame): HereScope => ({ frame, isSaid: false })

export const useHere = (): HereScope => useContext(HereContext)
