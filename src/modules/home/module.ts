import type { Module } from '#platform/module.ts'
import { routes } from './routes.tsx'

export function homeModule(_rooms: () => readonly Module[]): Module {
  return { name: 'home', routes, columns: {} }
}
