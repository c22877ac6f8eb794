/** What must stand before silent migration can start, in the order of work, with who does it and by when. */
type SilentTask = { value: string; label: string; owner: string; doneBefore: number }

const task = <const V extends string>(value: V, label: string, owner: string, doneBefore: number) =>
  ({ value, label, owner, doneBefore }) satisfies SilentTask & { value: V }

const ENGINEER = 'Identity engineer'

/** `doneBefore` counts calendar days before go-live; the planner's estimate, in step with the lead times of the timeline. */
export const SILENT_TASKS = [
  task('check', 'The legacy system can check a user name and password', ENGINEER, 60),
  task('repository', 'A GitHub repository and Ballerina are ready', ENGINEER, 50),
  task('service', 'The authentication service with its three endpoints is written', ENGINEER, 36),
  task('production', 'The service keeps its state outside memory, so that more than one copy can run', ENGINEER, 36),
  task('logging', 'The service logs no personal data, password or secret', 'Security', 36),
  task('deployed', 'The service is deployed and published; only the polling endpoint is open', ENGINEER, 29),
  task('network', 'The service can reach the legacy system through the firewall', ENGINEER, 36),
  task('credentials', 'Consumer key and secret exist and the API is subscribed', ENGINEER, 28),
  task('flag', 'The attribute is_migrated exists and is empty for everybody', ENGINEER, 28),
  task('script', 'The login script is set on every application', 'Application owners', 14),
  task('policy-branch', 'It is decided what happens to an old password that breaks the new rules', 'Lead admin', 28),
  task('lock', 'Login-attempt protection allows the first failed local attempt', ENGINEER, 14),
  task('tried', 'One migrated account has been tried from start to end', ENGINEER, 7),
] as const
