import { Button, type ButtonProps } from 'antd';
import { useEffect, useState } from 'react';

interface ConfirmButtonProps {
  readonly label: string;
  /** What the button says when it has been pressed once. */
  readonly question: string;
  readonly confirmed: () => void;
  readonly look?: NonNullable<ButtonProps['type']>;
  readonly loading?: boolean;
}

const ASKING_MS = 4_000;

/** Asks in its own place: the second press does it, waiting takes the question back. */
export function ConfirmButton({ label, question, confirmed, look = 'text', loading = false }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!asking) return;
    const timer = setTimeout(() => {
      setAsking(false);
    }, ASKING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [asking]);
  return (
    <Button
      type={look}
      loading={loading}
      danger={asking}
      onClick={() => {
        if (asking) confirmed();
        setAsking(!asking);
      }}
    >
      {asking ? question : label}
    </Button>
  );
}
