import type { Territory } from '#modules/territories/index.ts'
import type { College } from './college.ts'

interface CollegeMember {
  readonly territory: Territory
  readonly why: 'rule' | 'by-hand'
  readonly reason: string
}

export interface CollegeWithMembers {
  readonly college: College
  readonly members: readonly CollegeMember[]
}

export interface CollegeRoll {
  readonly colleges: readonly CollegeWithMembers[]
  /** Members who are in no college. */
  readonly nowhere: readonly Territory[]
}
