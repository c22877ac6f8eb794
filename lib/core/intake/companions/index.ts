import type { Companion } from './companion'
import { factorList } from './factor-list'
import { groupList } from './group-list'
import { memberships } from './memberships'
import { roleList } from './role-list'
import { userDetails } from './user-details'

/** Every kind of file that is not about users; the first one that fits. */
export const COMPANIONS: Companion[] = [factorList, groupList, roleList, memberships, userDetails]
