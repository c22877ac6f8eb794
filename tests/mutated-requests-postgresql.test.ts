import { startOnPostgresql } from './in-process'
import { testMutatedRequests } from './mutated-requests'

testMutatedRequests(startOnPostgresql)
