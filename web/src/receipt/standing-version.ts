interface Version {
  readonly id: string;
  readonly receivedAt: string;
  readonly onTime: boolean;
}

const isLater = (version: Version, other: Version): boolean => {
  const difference = Date.parse(version.receivedAt) - Date.parse(other.receivedAt);
  return difference === 0 ? version.id > other.id : difference > 0;
};

/** The version that the policy reads: the latest received by the deadline; else the latest that came late. */
export function standingVersion<Item extends Version>(versions: readonly Item[]): Item | undefined {
  const onTime = versions.filter((version) => version.onTime);
  return (onTime.length > 0 ? onTime : versions).reduce<Item | undefined>(
    (latest, version) => (latest === undefined || isLater(version, latest) ? version : latest),
    undefined,
  );
}
