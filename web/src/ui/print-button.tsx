import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';

/** Prints the page as the sheet for paper lays it out; it is not on the paper itself. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button
      className="off-paper"
      icon={<PrinterOutlined />}
      onClick={() => {
        window.print();
      }}
    >
      {label}
    </Button>
  );
}
